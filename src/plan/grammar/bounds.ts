import type { Operator } from '../../schemas/targets.ts'
import { reachAtEnd, verbAtEnd } from '../lexicon/verbs.ts'

/** The words around a number that say how it is meant. */
export interface Wording {
  /** Where the words before the number begin, and where those after it end. */
  start: number
  end: number
  /** 达到, 提高到, 下降: the word that binds the number to its subject; null where none stands there. */
  reach: string | null
  kind: 'level' | 'change' | null
  /** What the bounding words say, >= or <=; null where there are none. */
  bound: Operator | null
  /** 约, 近 before the number. */
  about: string
  /** The bounding words before the number, and those after it with 左右. */
  prefix: string
  suffix: string
  approximate: boolean
  /** 不足, 仅, 只有: a complaint, never a promise. */
  deficit: boolean
}

const atLeast =
  '不低于 不少于 不小于 不弱于 不短于 不得低于 不得少于 不低於 至少 最少 最低 高于 大于 多于 优于 超过 超出 超 逾 突破 首破 过 好于 快于 力争超过 至少有 至少达到 ≥ ≧ >'
const atMost =
  '不高于 不超过 不多于 不大于 不长于 不得超过 不得高于 不超 低于 少于 小于 短于 至多 最多 最长 慢于 ≤ ≦ <'
const about = '约 大约 近 将近 接近 大概 大致'
const lacking = '不足 不到 仅 仅为 仅有 只有 只占 仅占 高达 多达'
/** Words between the verb and its number that change nothing. */
const fillers =
  '每人每年 平均 月人均 年人均 月平均 人均 户均 亩均 各 均 共 总计 合计 累计 人民币 全国平均水平的 全省平均水平的 也 再 都'

type WordType = 'atLeast' | 'atMost' | 'about' | 'lacking' | 'filler'
const words = new Map<string, WordType>()
for (const [type, list] of [
  ['atLeast', atLeast],
  ['atMost', atMost],
  ['about', about],
  ['lacking', lacking],
  ['filler', fillers],
] as const) {
  for (const word of list.split(' ')) words.set(word, type)
}
const longestWord = Math.max(...[...words.keys()].map((word) => word.length))

const after: readonly (readonly [RegExp, 'atLeast' | 'atMost' | 'about'])[] = [
  [/^(?:（含）|及|或)?以上(?:（含）)?/, 'atLeast'],
  [/^(?:及|或)?以下/, 'atMost'],
  [/^(?:以内|之内|以里)/, 'atMost'],
  [/^内(?![\p{Script=Han}])/u, 'atMost'],
  [/^(?:左右|上下)/, 'about'],
]

/** Read the words around a number. `from` is where its clause begins: words before it belong to others. */
export function readWording(text: string, from: number, start: number, end: number): Wording {
  const wording: Wording = {
    ...{ start, end, reach: null, kind: null, bound: null, about: '', prefix: '', suffix: '' },
    ...{ approximate: false, deficit: false },
  }
  readBefore(text, Math.max(from, start - 24), wording)
  readAfter(text, wording)
  return wording
}

function readBefore(text: string, from: number, wording: Wording): void {
  for (let step = 0; step < 5; step++) {
    const left = text.slice(from, wording.start)
    const found = wordAtEnd(left)
    const reach = reachAtEnd(left)
    const verb = verbAtEnd(left)
    if (verb && verb.length > Math.max(reach?.word.length ?? 0, found?.word.length ?? 0)) {
      const bound = /(?:至少|最少|至多|最多)$/.exec(left.slice(0, -verb.length))?.[0]
      if (bound) wording.bound ??= bound.endsWith('少') ? '>=' : '<='
      return
    }
    if (reach && reach.word.length >= (found?.word.length ?? 0)) {
      wording.start -= reach.word.length
      wording.reach = reach.word
      wording.kind = reach.kind
      if (reach.word === '控制在') wording.bound ??= '<='
      return
    }
    if (!found) {
      const apart = /(至少|最少|至多|最多)[\p{Script=Han}]{1,4}$/u.exec(left)?.[1]
      if (apart !== undefined) wording.bound ??= apart.endsWith('少') ? '>=' : '<='
      return
    }
    // 过 ends many other words, as 通过.
    if (found.word === '过' && !/(?:收入|产值|规模|总量|人数|[额量值])过$/.test(left)) return
    wording.start -= found.word.length
    if (found.type === 'about') {
      wording.approximate = true
      wording.about = found.word
    } else if (found.type === 'lacking') wording.deficit = true
    else if (found.type !== 'filler') {
      wording.bound ??= found.type === 'atLeast' ? '>=' : '<='
      wording.prefix = found.word
    }
  }
}

function wordAtEnd(left: string): { word: string; type: WordType } | null {
  const each =
    /(?:每年(?=每)|每[人生户亩床]每学?年|每(?:小时|分钟|天|日|月|人|户|亩|生|床|村|平方公里|平方米|百户|百人|千人|万人))+$/.exec(
      left,
    )?.[0]
  if (each !== undefined) return { word: each, type: 'filler' }
  for (let length = Math.min(longestWord, left.length); length > 0; length--) {
    const word = left.slice(-length)
    const type = words.get(word)
    if (type) return { word, type }
  }
  return null
}

function readAfter(text: string, wording: Wording): void {
  if (text.startsWith('大关', wording.end)) wording.end += 2
  // 3万套（间）以上: a bracket of one or two characters belongs to the unit.
  const bracket = /^（[\p{Script=Han}]{1,3}）(?=[以左及，。；、])/u.exec(
    text.slice(wording.end, wording.end + 8),
  )
  if (bracket && !bracket[0].includes('含')) wording.end += bracket[0].length
  for (let step = 0; step < 2; step++) {
    const right = text.slice(wording.end, wording.end + 8)
    const hit = after.find(([pattern]) => pattern.test(right))
    if (!hit) return
    const length = hit[0].exec(right)?.[0].length ?? 0
    wording.suffix += right.slice(0, length)
    wording.end += length
    if (hit[1] === 'about') wording.approximate = true
    else wording.bound = hit[1] === 'atLeast' ? '>=' : '<='
  }
}

const leastVerb = /不低于|不少于|超过|突破|(?<!不)高于/
const mostVerb = /不超过|不高于|(?<!不)低于|控制/

const upward =
  /(?:^|[^未])达(?:到|成|至)?$|(?:提高|提升|上升|攀升|回升|跃升|增加|增长|扩大|扩展|扩充|拓展|发展|壮大|恢复|延长|延伸|升|增|扩)(?:到|至|为)$/
const downward = /(?:降低|下降|回落|减少|压减|压缩|压降|缩短|缩减|缩小|收窄|降|减|压|控制)(?:到|至|在|为)$/

/**
 * How a number is to be compared: by the bounding words, else by the verb that it is to be reached or brought down
 * with, and a range is a range.
 * @param verb what governs the number where it does not stand directly before it: 不低于 of 不低于总量的70%
 */
export function operatorOf(
  { bound, reach, approximate, suffix }: Wording,
  verb: string | null,
  upper: number | null,
): Operator {
  if (upper !== null) return 'range'
  if (approximate && suffix === '左右') return '='
  if (bound !== null) return bound
  const word = reach ?? verb
  if (word === null) return '='
  // What is to be reached is a floor, and what is to be brought down a ceiling; the site prints the plan's own word.
  if (upward.test(word)) return '>='
  if (downward.test(word)) return '<='
  if (reach !== null || verb === null) return '='
  return leastVerb.test(verb) ? '>=' : mostVerb.test(verb) ? '<=' : '='
}

/** The plan's words around a number, … standing for it where words follow: 达到…以上, 新增, 不低于; null for none. */
export function wordsOf({ reach, prefix, about, suffix }: Wording, verb: string | null): string | null {
  const governs = reach === null && prefix === '' ? (verb ?? '') : ''
  const before = governs + (reach ?? '') + (prefix === reach ? '' : prefix) + about
  const words = suffix === '' ? before : `${before}…${suffix}`
  return words === '' ? null : words
}
