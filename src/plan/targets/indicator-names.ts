import type { Clause } from '../grammar/clauses.ts'
import type { Governor } from '../grammar/governor.ts'
import type { AnalyzedBlock, QuantityInContext } from '../grammar/analyzed-block.ts'
import { pattern } from '../lexicon/lexicon.ts'
import { splitSubjects, trimSubject } from './trim-subject.ts'
import type { Run } from './parallel-numbers.ts'

/** How far back the subject is searched, in UTF-16 units. */
const reach = 90

/** The last subject, for clauses that have none of their own. */
export interface LastSubject {
  sentence: number
  subject: string
}

/** The subjects of a run of numbers, one each; with 均 or 都 before a single number, all subjects that share it. */
export function indicatorsOf(
  analyzed: AnalyzedBlock,
  run: Run,
  governor: Governor,
  last: LastSubject,
): string[] {
  const [first] = run
  const subject = subjectOf(analyzed, first, governor, last)
  if (governor.shape !== 'level' && governor.shape !== 'change') return run.map(() => subject)
  if (run.length > 1) {
    const parts = splitSubjects(subject, run.length)
    return run.map((_, index) => parts[index] ?? subject)
  }
  const lead = analyzed.text.slice(Math.max(first.item, first.modifiers.start - 24), first.quantity.start)
  const alone = !/^[、和与及]/.test(analyzed.text.slice(first.modifiers.end, first.modifiers.end + 1))
  return (alone ? eachAlone : each).test(lead) ? splitSubjects(subject, null) : [subject]
}

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
  const behind = trimSubject(
    text
      .slice(modifiers.end, Math.min(number.itemEnd, modifiers.end + reach))
      .replace(/^的|[，、；和与及]+$/g, ''),
  )
  if (governor.shape === 'share' && behind !== '') return behind
  if (governor.shape === 'object') {
    const common = behind === '' ? '' : predicateOf(text, number)
    if (common !== '' && !behind.endsWith(common)) return behind + common
    const between = thingBetween(text, from, modifiers.start, governor)
    const itself = governor.verb !== null && complete.test(governor.verb) ? governor.verb : ''
    return behind || between || itself || earlierSubject(analyzed, clause, last)
  }
  const own = trimSubject(
    beforeBaseline(text, number, Math.max(from, Math.min(modifiers.start, governor.at))),
  )
  return own || earlierSubject(analyzed, clause, last)
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

/** 助餐场所 of 新增助餐场所2000处; all of the clause where its verb does not open it: 城镇新增就业5万人. */
function thingBetween(text: string, from: number, to: number, governor: Governor): string {
  const whole = trimSubject(text.slice(from, to))
  if (governor.verb === null || governor.at < from || governor.at >= to) return whole
  const opens = trimSubject(text.slice(from, governor.at)) === ''
  const thing = opens ? trimSubject(text.slice(governor.at + governor.verb.length, to)) : whole
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

const verbs = pattern`{adverb.begins-predicate}.*$`

/** The subject of the previous clause, for a clause that has none of its own. */
export function earlierSubject(analyzed: AnalyzedBlock, clause: Clause, last: LastSubject): string {
  if (last.sentence === clause.sentence && last.subject !== '') return last.subject
  const { text, sentences } = analyzed
  const from = Math.max(sentences[clause.sentence]?.start ?? 0, clause.start - reach)
  const before = text.slice(from, Math.max(from, clause.start - 1)).split(/[，；：]/)
  for (const stretch of before.toReversed()) {
    const subject = trimSubject(trimSubject(stretch).replace(verbs, ''))
    if (subject !== '') return subject
  }
  return trimSubject(text.slice(clause.start, Math.min(clause.end, clause.start + 40)))
}
