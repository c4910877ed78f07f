import { type Block, wordsOf } from './block.ts'
import { plainOf } from './plain.ts'

/**
 * What a numbered block looks like. `title`: words without a full stop. `stopped`: one short sentence.
 * `run-in`: a short first sentence with more text after it. `spaced`: words, a gap, and then sentences.
 * `sentence`: anything else, and so a paragraph.
 */
export type Shape = 'title' | 'stopped' | 'run-in' | 'spaced' | 'sentence'

/** The longest words of a heading without a full stop, and with one. */
const [longestTitle, longestSentence] = [60, 50]
/** Chinese words, a wide gap or one space, and Chinese words. */
const spaced = /^[^\s，。；：]{2,24}(?<=[\p{Script=Han}”）])(\u3000+|[\s\u3000]{2,}| )(?=[\p{Script=Han}“])/u

const known = new WeakMap<Block, Shape>()

/** Say what a numbered block looks like. */
export function shapeOf(block: Block): Shape {
  const shape = known.get(block) ?? readShape(block)
  known.set(block, shape)
  return shape
}

function readShape(block: Block): Shape {
  const words = plainOf(wordsOf(block))
  const gap = spaced.exec(words)
  const sentence = firstSentence(words)
  if (gap && sentence && (gap[1] !== ' ' || sentence.length > longestSentence)) return 'spaced'
  if (sentence === null) {
    // 基本原则： heads what follows.
    if (/^[^；：，。]{2,16}：$/.test(words)) return 'title'
    const runsOn = /[；：;:，,、]$/.test(words) || words.includes('；') || words.length > longestTitle
    return runsOn ? 'sentence' : 'title'
  }
  if (sentence.length > longestSentence || /[；：]/.test(sentence)) return 'sentence'
  return sentence.length === words.length ? 'stopped' : 'run-in'
}

/** The words up to and including the first full stop; null where there is none. */
export function firstSentence(words: string): string | null {
  const end = words.indexOf('。')
  return end < 0 ? null : words.slice(0, end + 1)
}

/** Where the words of a spaced heading end and its text begins, in UTF-16 units of the words. */
export function spacedGap(words: string): readonly [end: number, start: number] | null {
  const match = spaced.exec(words)
  return match ? [match[0].length - (match[1]?.length ?? 0), match[0].length] : null
}

/** A first sentence that promises a figure or a date is an entry of a list and no heading. */
export function promises(words: string): boolean {
  const sentence = firstSentence(words) ?? words
  return /^到\d{4}年|^截至|\d\s*[%％万亿]|百分之|(?:达到|提高到|增加到|控制在|下降|不低于|不少于|超过)\S*[\d一二三四五六七八九十]/.test(
    sentence,
  )
}
