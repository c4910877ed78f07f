import { shareVerb } from '../grammar/bounds.ts'
import type { Clause } from '../grammar/clauses.ts'
import type { Governor } from '../grammar/governor.ts'
import type { AnalyzedBlock, QuantityInContext } from '../grammar/analyzed-block.ts'
import { isOfClasses } from '../grammar/number-role.ts'
import { allotted } from '../grammar/governing-shares.ts'
import { pattern } from '../lexicon/lexicon.ts'
import { particle } from '../lexicon/patterns.ts'
import { kindOfVerb, reachAtEnd, verbAtStart } from '../lexicon/verbs.ts'
import { splitSubjects, trimSubject } from './trim-subject.ts'
import { completeFragment } from './name-fragment.ts'
import type { Run } from './parallel-numbers.ts'

/** How far back the subject is searched, in UTF-16 units. */
const reach = 90

/** The last subject, for clauses that have none of their own. */
export interface LastSubject {
  sentence: number
  subject: string
  /** All subjects of that sentence so far, for totals of things that were named apart. */
  subjects: readonly string[]
}

/** Before the first subject of a block. */
export const noSubject: LastSubject = { sentence: -1, subject: '', subjects: [] }

/** The subjects of a run of numbers, one each; with 均 or 都 before a single number, all subjects that share it. */
export function indicatorsOf(
  analyzed: AnalyzedBlock,
  run: Run,
  governor: Governor,
  last: LastSubject,
): string[] {
  const [first] = run
  const found = subjectOf(analyzed, first, governor, last)
  const subject = last.sentence === first.clause.sentence ? completeFragment(found, last.subject) : found
  if (governor.shape !== 'level' && governor.shape !== 'change') return run.map(() => subject)
  if (run.length > 1) {
    const named = last.sentence === first.clause.sentence ? last.subjects.slice(-run.length) : []
    const total = totalAlone.exec(analyzed.text.slice(first.item, first.modifiers.start))?.[1]
    if (total !== undefined && named.length === run.length) return named.map((each) => each + total)
    const parts = splitSubjects(subject, run.length)
    return run.map((_, index) => parts[index] ?? subject)
  }
  const lead = analyzed.text.slice(Math.max(first.item, first.modifiers.start - 24), first.quantity.start)
  const alone = !/^[、和与及]/.test(analyzed.text.slice(first.modifiers.end, first.modifiers.end + 1))
  return (alone ? eachAlone : each).test(lead) ? splitSubjects(subject, null) : [subject]
}

const totalAlone = pattern`^(\p{Script=Han}{0,2}(?:{noun.total|noun.bare-measure})){adverb.respectively}?$`
const each = pattern`{adverb.each}`
const eachAlone = pattern`{adverb.each|adverb.respectively}`

function subjectOf(
  analyzed: AnalyzedBlock,
  number: QuantityInContext,
  governor: Governor,
  last: LastSubject,
): string {
  const { text } = analyzed
  const { item, modifiers, clause } = number
  const from = Math.max(item, modifiers.start - reach)
  // The name of 6大类30项 is before or behind both numbers.
  const { numbers } = analyzed
  const [classes, members] = [numbers[number.index - 1], numbers[number.index + 1]]
  const start = isOfClasses(number, classes) ? (classes ?? number).modifiers.start : modifiers.start
  const final = members && isOfClasses(members, number) ? members : number
  const behind = trimSubject(
    text
      .slice(final.modifiers.end, Math.min(endOfThing(analyzed, final), final.modifiers.end + reach))
      .replace(allotted, '')
      .replace(/^的|[，、；和与及]+$/g, '')
      .replace(taskAlone, ''),
  )
  if (governor.shape === 'share' && behind !== '') return behind
  if (governor.shape === 'object') {
    const common = behind === '' ? '' : predicateOf(text, number)
    if (common !== '' && !behind.endsWith(common)) return behind + common
    const between = thingBetween(text, from, start, governor)
    const itself = governor.verb !== null && complete.test(governor.verb) ? governor.verb : ''
    return behind || between || itself || earlierSubject(analyzed, clause, last)
  }
  const own = ownSubject(analyzed, number, governor)
  if (own === '') return earlierSubject(analyzed, clause, last)
  // 占GDP比重提高到12% is a share of what the clause before is about.
  if (own.startsWith(particle.shareOf)) {
    const whole = earlierSubject(analyzed, clause, last)
    return whole.startsWith(own) ? own : whole + own
  }
  return last.sentence === clause.sentence ? completeEllipsis(own, last.subject) : own
}

/** What stands before a number and its verb in its own clause. */
function ownSubject({ text }: AnalyzedBlock, number: QuantityInContext, governor: Governor): string {
  const from = Math.max(number.item, number.modifiers.start - reach)
  // 占比 names what is measured and governs the number too.
  const isShare = number.modifiers.reach === shareVerb
  const to = Math.max(from, Math.min(number.modifiers.start, governor.at)) + (isShare ? shareVerb.length : 0)
  return trimSubject(beforeBaseline(text, number, to))
}

const sizeBound = pattern`^\p{Script=Han}{0,4}?{bound.above|bound.below}?的`

/** Where the thing behind a number ends: behind the sizes in its name, as in 1所200张床位以上的养老机构. */
function endOfThing({ text, numbers }: AnalyzedBlock, number: QuantityInContext): number {
  let end = number.itemEnd
  for (let index = number.index + 1; numbers[index]?.follows; index++) {
    const { modifiers, itemEnd } = numbers[index] ?? number
    // 1000项亿元以上技术改造项目 has no 的 behind the size.
    const isSize = modifiers.bound !== null && modifiers.start === number.modifiers.end
    if (!isSize && !sizeBound.test(text.slice(modifiers.end, itemEnd))) break
    end = itemEnd
  }
  return end
}

const boundAtStart = pattern`^(?:{bound.above|bound.below})`
const taskAlone = pattern`^{noun.task}$`
const measureNoun = pattern`{noun.measured}$`

/** 二级医院 after 三级医院预约诊疗率, and 市、县级 after 省级事项可办率: the rate goes on for another kind. */
function completeEllipsis(own: string, before: string): string {
  if (measureNoun.test(own) || !measureNoun.test(before)) return own
  for (let length = Math.min(own.length, 8); length > 0; length--) {
    const shared = own.slice(-length)
    if (length === 1 && shared !== particle.level) break
    const at = before.indexOf(shared)
    const rest = at < 0 || at > 8 ? '' : before.slice(at + length)
    // 市级 after 省级以上文明村镇占比.
    if (rest.length > 1) return own + rest.replace(boundAtStart, '')
  }
  return own
}

/** The text before a number's verb; in 补助标准由630元提高到1300元 the text before 由. */
function beforeBaseline(text: string, { item, clause }: QuantityInContext, to: number): string {
  const left = text.slice(Math.max(clause.start, to - reach), to)
  const baseline = /(?:分别)?[由从][^由从]*\d.*$/.exec(left)
  if (baseline && baseline.index > 0) return left.slice(0, baseline.index)
  return text.slice(Math.max(item, to - reach), to)
}

/** Verbs that include their object: 植树1000万株. */
const complete = pattern`^{verb.self-contained}$`

const supports = pattern`^{hedge.support|verb.weak}`

/** 助餐场所 of 新增助餐场所2000处; all of the clause where its verb does not open it: 城镇新增就业5万人. */
function thingBetween(text: string, from: number, to: number, governor: Governor): string {
  const whole = trimSubject(text.slice(from, to))
  if (governor.verb === null || governor.at < from || governor.at >= to) return whole
  const lead = text.slice(from, governor.at)
  const opens = trimSubject(lead) === '' || supports.test(lead)
  const object = trimSubject(text.slice(governor.at + governor.verb.length, to))
  // 支持建设院士工作站20家: the verb of support has another verb behind it.
  const second = kindOfVerb(governor.verb) === 'weak' ? (verbAtStart(object)?.length ?? 0) : 0
  const thing = opens ? (object.length > second + 1 ? object.slice(second) : object) : whole
  return thing === '' && whole.length > governor.verb.length ? whole : thing
}

const counted = String.raw`[\d.]+[万亿]?`
const jointVerb = pattern`^(?:${counted}\p{Script=Han}{1,6}(?:、|和|与|及))*${counted}{unit.thing}\p{Script=Han}+?(?<does>{verb.joint}.+)$`

/** 申办基地, the common predicate of 5个区县、20个街镇、50个社区申办基地. */
function predicateOf(text: string, { quantity, modifiers, clause, itemEnd }: QuantityInContext): string {
  const thing = text.slice(modifiers.end, itemEnd).replace(/[、和与及]+$/, '')
  if (thing.length > 4 || modifiers.prefix === '' || quantity.kind !== 'count') return ''
  const rest = text.slice(itemEnd, Math.min(clause.end, itemEnd + reach))
  return jointVerb.exec(rest)?.groups?.['does'] ?? ''
}

/** 全市养老床位 of 全市养老床位达到3.2万张. */
function beforeNumber(stretch: string): string {
  const head = /^\D*[^\d.](?=\d)/.exec(stretch)?.[0]
  const word = head === undefined ? null : reachAtEnd(head)
  return head !== undefined && word ? head.slice(0, -word.word.length) : stretch
}

const verbs = pattern`{adverb.begins-predicate}.*$`

/** The subject of the previous clause, for a clause that has none of its own. */
export function earlierSubject(analyzed: AnalyzedBlock, clause: Clause, last: LastSubject): string {
  if (last.sentence === clause.sentence && last.subject !== '') return last.subject
  const { text, sentences } = analyzed
  const from = Math.max(sentences[clause.sentence]?.start ?? 0, clause.start - reach)
  const before = text.slice(from, Math.max(from, clause.start - 1)).split(/[，；：]/)
  for (const stretch of before.toReversed()) {
    const subject = trimSubject(trimSubject(beforeNumber(stretch)).replace(verbs, ''))
    if (subject !== '') return subject
  }
  return trimSubject(text.slice(clause.start, Math.min(clause.end, clause.start + 40)))
}
