import { type LayoutBlock, blockWords } from './block.ts'
import { plainOf } from '../text/rule-form.ts'

/**
 * What a numbered block looks like. `title`: words without a full stop. `stopped`: one short sentence.
 * `run-in`: a short first sentence with more text after it. `colon`: words, a colon, and then sentences. `spaced`:
 * words, a gap, and then sentences.
 * `sentence`: anything else, and so a paragraph.
 */
export type Shape = 'title' | 'stopped' | 'run-in' | 'colon' | 'spaced' | 'sentence'

/** The longest words of a heading without a full stop, and with one. */
const [longestTitle, longestSentence] = [60, 50]
/** Chinese words, a wide gap or one space, and Chinese words. */
const spaced = /^[^\s，。；：]{2,24}(?<=[\p{Script=Han}”）])(\u3000+|[\s\u3000]{2,}| )(?=[\p{Script=Han}“])/u

/** 总体要求：坚持…: words without a mark, and after the colon more than a value; 单套制：指… explains a word. */
const colon = /^([^，。；：？！]{2,16})：(?!指|是指|即|是)(?=.*。)(.{10,})$/s
/** Who, when and where: what follows is their value. */
const field =
  /^(?:(?:责任|牵头|配合|实施|建设|协办|参加|主管|责成|承办)?(?:单位|部门|主体|人)|(?:责|牵头|配合)[^：]{0,3}|[^：，。；、（]{0,8}(?:时限|期限|期间|时间|地点|地址|电话|人员|资金|投资|估算|规模|内容|来源|名称|单位|部门|负责人|联系人))：/

const known = new WeakMap<LayoutBlock, Shape>()

/** Say what a numbered block looks like. */
export function shapeOf(block: LayoutBlock): Shape {
  const shape = known.get(block) ?? readShape(block)
  known.set(block, shape)
  return shape
}

function readShape(block: LayoutBlock): Shape {
  const given = plainOf(blockWords(block))
  // A number behind the words leaves its mark at their end.
  const words = block.numbering?.number === '' ? given.replace(/.、$/su, '') : given
  // Who is to do it, in brackets at the end, is no part of what it says.
  const bare = words.replace(/[（(][^（()）。]*[)）]$/, '')
  const gap = spaced.exec(words)
  const sentence = firstSentence(words)
  if (gap && sentence && (gap[1] !== ' ' || sentence.length > longestSentence)) return 'spaced'
  if (field.test(words)) return 'sentence'
  if (isColon(block, words)) return 'colon'
  if (sentence === null) {
    // 基本原则： heads what follows.
    if (/^[^；：，。]{2,16}：$/.test(words)) return 'title'
    const runsOn = /[；：;:，,、]$/.test(words) || bare.includes('；') || bare.length > longestTitle
    return runsOn ? 'sentence' : 'title'
  }
  if (sentence.length > longestSentence || /[；：]/.test(sentence)) return 'sentence'
  return sentence.length >= bare.length ? 'stopped' : 'run-in'
}

function isColon({ pieces: [first] }: LayoutBlock, words: string): boolean {
  return colon.test(words) && !words.endsWith('；') && /[：:]/.test(first.value)
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
