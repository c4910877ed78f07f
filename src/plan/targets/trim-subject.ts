import { pattern } from '../lexicon/lexicon.ts'
import { kindOfVerb, verbAtStart } from '../lexicon/verbs.ts'
import {
  byYear,
  digits,
  few,
  fiveYearPlan,
  inPeriod,
  inPlan,
  monthDay,
  particle,
  perMany,
  year,
  yearEnd,
} from '../lexicon/patterns.ts'

/** Text before a subject that is not part of it: the number of a list item, a time, a hedge, an adverb, a verb. */
const leading = pattern`^(?:[—\-·•\s，、：；]+|[（(]?[\d${digits}十]+[）)、.．]+|
    {time.until|time.until-also}?${year}(?:${monthDay})?${yearEnd}|到?${inPlan}|${inPeriod}|[${few}]年[内来]|
    {bound.apart|adverb.lead|adverb.whole-region|adverb.own-region}|
    {hedge.aspiration|hedge.support|hedge.firm})+`
/** Text behind a subject that is not part of it: adverbs, verbs, comparisons. */
const trailing = pattern`(?:[，、：；]|{adverb.trail|report.period-on-period}|${byYear}|每{unit.household}|[比较与在](?:${fiveYearPlan}末?|${year}${yearEnd}|{time.base})(?:相比|的?{time.on-base})?)+$`

/** Trim a subject: remove the time before it and the adverbs behind it. */
export function trimSubject(stretch: string): string {
  let text = stretch
  // Twice, as a time may follow a trimmed verb.
  for (let round = 0; round < 2; round++) text = text.slice(leading.exec(text)?.[0].length ?? 0)
  const tail = trailing.exec(text)
  const trimmed = tail ? text.slice(0, tail.index) : text
  return balance(trimmed)
}

/** Remove brackets and quotation marks whose partner was trimmed. */
function balance(text: string): string {
  let result = text
  for (const [open, close] of [
    ['（', '）'],
    ['“', '”'],
    ['《', '》'],
  ] as const) {
    if (!result.includes(open) && result.includes(close)) result = result.replaceAll(close, '')
    if (result.includes(open) && !result.includes(close)) result = result.replaceAll(open, '')
  }
  return result
}

const measureNoun = pattern`{noun.measured}$`

/** Split a subject of 分别 or 均: 甲、乙和丙的比例 are three. Brackets and quotations are never split. */
export function splitSubjects(subject: string, count: number | null): string[] {
  const cuts = findCuts(subject)
  const chosen = choose(cuts, count)
  if (!chosen) return count === 2 ? splitTogether(subject) : [subject]
  const parts: string[] = []
  let from = 0
  for (const { at, length } of chosen) {
    parts.push(subject.slice(from, at))
    from = at + length
  }
  parts.push(subject.slice(from))
  if (parts.some((part) => part === '') || parts.length > 12) return [subject]
  return complete(parts)
}

/** 城乡低保标准 of two numbers is 城市低保标准 and 农村低保标准. */
function splitTogether(subject: string): string[] {
  const both = subject.split('城乡')
  return both.length === 2 ? ['城市', '农村'].map((kind) => both.join(kind)) : [subject]
}

interface Cut {
  at: number
  length: number
  comma: boolean
}

const conjunction = pattern`^(?:、|{adverb.and|adverb.or})`

function findCuts(subject: string): Cut[] {
  const cuts: Cut[] = []
  let depth = 0
  for (let at = 0; at < subject.length && at < 300; at++) {
    const char = subject.charAt(at)
    if ('（“《'.includes(char)) depth++
    else if ('）”》'.includes(char)) depth--
    if (depth > 0) continue
    const word = conjunction.exec(subject.slice(at, at + 3))?.[0]
    if (word === undefined || at === 0) continue
    cuts.push({ at, length: word.length, comma: word === '、' })
    at += word.length - 1
  }
  // 县、乡、村三级 is one thing.
  return cuts.filter(({ at }) => !series.test(subject.slice(Math.max(0, at - 3), at + 16)))
}

const and = '(?:、|和|与)'
const series = new RegExp(
  String.raw`^[\p{Script=Han}、]{0,3}${and}(?:\p{Script=Han}{1,2}${and}){0,4}\p{Script=Han}{1,2}[两二三四五][级方类端]`,
  'u',
)

/** All cuts if their number fits, else only the commas, else only the conjunctions. */
function choose(cuts: readonly Cut[], count: number | null): readonly Cut[] | null {
  if (cuts.length === 0) return null
  if (count === null) return cuts
  const sets = [cuts, cuts.filter(({ comma }) => comma), cuts.filter(({ comma }) => !comma)]
  return sets.find((set) => set.length === count - 1) ?? null
}

const per = pattern`^${perMany}{noun.household}口?`
const shareNoun = pattern`的?{noun.share}$`

/** Complete parts that share a noun or a beginning: 婚姻、收养登记合格率, 设施覆盖率和达标率. */
function complete(parts: readonly string[]): string[] {
  const last = parts.at(-1) ?? ''
  const first = parts[0] ?? ''
  const verb = verbAtStart(last)
  const ofKinds = tailBehindKinds(parts)
  if (ofKinds !== '') return parts.map((part, index) => (index < parts.length - 1 ? part + ofKinds : part))
  const density = per.exec(first)?.[0] ?? ''
  return parts.map((part, index) => {
    // 注册护士数 after 每千人口执业医师数
    if (index > 0 && density !== '' && !per.test(part)) return density + part
    // 新建 of 新建和改造供水管网
    if (verb !== null && verb.length < last.length && kindOfVerb(part) !== null)
      return part + last.slice(verb.length)
    const levels = index < parts.length - 1 && part.endsWith(particle.level) && !last.endsWith(particle.level)
    if (index < parts.length - 1 && !measureNoun.test(part) && (measureNoun.test(last) || levels)) {
      const at = last.indexOf('占')
      const above = parts.length === 2 && part.includes('占') && at < 0
      if (above) return part + (shareNoun.exec(last)?.[0] ?? '')
      const shared = sharedTail(parts)
      if (shared !== '') return part + shared
      return last.length > part.length + 1 ? part + last.slice(endOfLike(part, last)) : part
    }
    if (index > 0 && part.length <= 6 && measureNoun.test(part) && measureNoun.test(first)) {
      return sharedHead(first, part) + part
    }
    if (index === parts.length - 1 && first.includes('占') && !part.includes('占')) {
      return first.slice(0, first.indexOf('占') + 1) + part
    }
    return part
  })
}

const kindAlone = pattern`^{noun.category}$`
const kindAtStart = pattern`^{noun.category}`

/**
 * What is said of several kinds, after the last of them: 低保月保障 of 城市、农村低保月保障, and 保障标准 of 机构养育孤儿、重点
 * 困境儿童保障标准, whose kinds end alike. Empty where the parts are no kinds of one thing.
 */
function tailBehindKinds(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  const others = parts.slice(0, -1)
  const kind = kindAtStart.exec(last)?.[0]
  if (kind !== undefined && others.every((part) => kindAlone.test(part))) return last.slice(kind.length)
  const nouns = new Set(others.map((part) => part.slice(-2)))
  for (const noun of nouns) {
    const at = last.indexOf(noun, 1)
    const tail = at < 1 ? '' : last.slice(at + noun.length)
    if (tail.length > 1 && others.length > 1 && others.every((part) => !part.endsWith(tail))) return tail
  }
  return ''
}

const category = pattern`^\p{Script=Han}{0,4}?{noun.category}`

/** What the last of several classes has for all: 级非遗项目 behind 国家级、省级、市级; 污水处理率 behind 城市、建制镇. */
function sharedTail(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  const others = parts.slice(0, -1)
  const level = last.indexOf(particle.level)
  if (level > 0 && level < 4 && others.every((part) => part.endsWith(particle.level)))
    return last.slice(level + 1)
  return last.slice(category.exec(last)?.[0].length ?? last.length)
}

/** Where what is like a part ends in the last of them: behind 企业 of 科技型中小企业数量 for 高新技术企业, else after as much. */
function endOfLike(part: string, last: string): number {
  const at = part.length < 3 ? -1 : last.lastIndexOf(part.slice(-2))
  return at < 0 ? part.length : at + 2
}

const rate = pattern`{noun.rate-of}?率$`

/** 城市社区养老服务设施 of 城市社区养老服务设施覆盖率, before 配建达标率. */
function sharedHead(first: string, part: string): string {
  const noun = rate.exec(first)?.[0]
  return noun !== undefined &&
    noun.length > 1 &&
    first.length > noun.length + 3 &&
    part.length <= noun.length + 3
    ? first.slice(0, -noun.length)
    : ''
}
