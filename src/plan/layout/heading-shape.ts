import { type LayoutBlock, blockWords } from './block.ts'
import { plainOf } from '../text/rule-form.ts'

/**
 * The shape of a numbered block. `title`: words without a full stop. `stopped`: one short sentence. `run-in`: a short
 * first sentence with more text after it. `colon`: words, a colon, and sentences. `spaced`: words, a gap, and sentences.
 * `sentence`: anything else, which is a paragraph.
 */
export type Shape = 'title' | 'stopped' | 'run-in' | 'colon' | 'spaced' | 'sentence'

/** The maximum length of a heading without and with a full stop, in UTF-16 units. */
const [longestTitle, longestSentence] = [60, 50]
/** Chinese words, a wide gap or one space, and Chinese words. */
const spaced = /^[^\s，。；：]{2,24}(?<=[\p{Script=Han}”）])(\u3000+|[\s\u3000]{2,}| )(?=[\p{Script=Han}“])/u

/** 总体要求：坚持…: words without punctuation, a colon, and sentences; but not a definition such as 单套制：指…. */
const colon = /^([^，。；：？！]{2,16})：(?!指|是指|即|是)(?=.*。)(.{10,})$/s
/** Labels such as 责任单位 and 建设地点, which are followed by a value. */
const field =
  /^(?:(?:责任|牵头|配合|实施|建设|协办|参加|主管|责成|承办)?(?:单位|部门|主体|人)|(?:责|牵头|配合)[^：]{0,3}|[^：，。；、（]{0,8}(?:时限|期限|期间|时间|地点|地址|电话|人员|资金|投资|估算|规模|内容|来源|名称|单位|部门|负责人|联系人))：/

const known = new WeakMap<LayoutBlock, Shape>()

/** The shape of a numbered block, which is computed once. */
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
    // 基本原则： is a heading.
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

/** The words up to and including the first full stop; null if there is none. */
export function firstSentence(words: string): string | null {
  const end = words.indexOf('。')
  return end < 0 ? null : words.slice(0, end + 1)
}

/** The gap between a spaced heading and its text, in UTF-16 units of the words; null if there is none. */
export function spacedGap(words: string): readonly [end: number, start: number] | null {
  const match = spaced.exec(words)
  return match ? [match[0].length - (match[1]?.length ?? 0), match[0].length] : null
}

/** Whether the first sentence promises a figure or a date, and so is a list item and not a heading. */
export function promises(words: string): boolean {
  const sentence = firstSentence(words) ?? words
  return /^到\d{4}年|^截至|\d\s*[%％万亿]|百分之|(?:达到|提高到|增加到|控制在|下降|不低于|不少于|超过)\S*[\d一二三四五六七八九十]/.test(
    sentence,
  )
}
