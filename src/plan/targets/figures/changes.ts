import type { Change, ChangePart } from '../../../schemas/figures.ts'
import type { AnalyzedBlock, QuantityInContext } from '../../grammar/analyzed-block.ts'
import type { ClassifiedNumber } from '../../grammar/classify-numbers.ts'
import { pattern } from '../../lexicon/lexicon.ts'
import { runFrom } from '../parallel-numbers.ts'
import { computeStart } from './compute-start.ts'
import { periodBefore, periodWithin } from './figure-period.ts'

/** The change that a number states a part of, and the number whose subject the change is of. */
export interface Link {
  change: Change
  part: ChangePart
  of: ClassifiedNumber
}

const raised = pattern`(?:{verb.rise|verb.fall|verb.raising})[到至为]`
/** What may be between a level and its growth: 、, 较“十二五”末分别, 同比; but no other subject. */
const between = pattern`^[，、；]?(?:{report.period-on-period}|{report.compared}[^，。；、]{1,20}?)?，?{report.before-growth}*$`
/** What may be between a growth and the level it led to: 增长5%，达到. */
const led = pattern`^[，、]?{report.before-result}?$`
const yearly = pattern`{time.each-year}|年均`

type Numbers = readonly ClassifiedNumber[]

/**
 * Link the numbers of a block that report one change: 由630元提高到1300元; 821元，较“十二五”末提高271元; 2142处、增长49.47%.
 * Numbers that share a verb are linked in their order (分别), or not at all.
 * @param numbers the reported numbers of the block, without promises
 */
export function linkChanges(analyzed: AnalyzedBlock, numbers: Numbers): Map<ClassifiedNumber, Link> {
  const links = new Map<ClassifiedNumber, Link>()
  const { text } = analyzed
  let before: Numbers = []
  for (let at = 0; at < numbers.length;) {
    const run = runAt(analyzed, numbers, at)
    const [first] = run
    if (!first) break
    const next = runAt(analyzed, numbers, at + run.length)
    if (isStart(first)) {
      linkStarts(analyzed, run, isLevelOf(run, next) ? next : [], links)
    } else if (isGrowth(analyzed, first)) {
      const gap = gapBetween(text, before.at(-1), first)
      const levels = gap !== null && between.test(gap) && before.length === run.length ? before : null
      const led = levels === null && leadsTo(text, run, next) ? next : null
      for (const [index, each] of run.entries())
        addGrowth(analyzed, each, (levels ?? led)?.[index] ?? null, before.at(-1), links)
    } else {
      for (const each of run) {
        if (links.has(each) || !isRaised(each)) continue
        links.set(each, { change: changeTo(each.number), part: 'to', of: each })
      }
    }
    before = run
    at += run.length
  }
  for (const { change, of } of links.values()) Object.assign(change, computeStart(change, text, of.number))
  return links
}

/** The numbers from one on that share its verb, or that are all what a change started from. */
function runAt({ text }: AnalyzedBlock, numbers: Numbers, at: number): Numbers {
  const first = numbers[at]
  if (!first) return []
  if (isStart(first)) {
    const rest = numbers
      .slice(at)
      .findIndex((each) => !isStart(each) || each.number.clause !== first.number.clause)
    return numbers.slice(at, rest < 0 ? undefined : at + rest)
  }
  return first.role.governor
    ? numbers.slice(at, at + runFrom(text, numbers, at, first.number).length)
    : [first]
}

const isStart = ({ role }: ClassifiedNumber) => role.governor === null && role.other === 'baseline'

function isRaised({ role, number }: ClassifiedNumber): boolean {
  return raised.test(number.modifiers.reach ?? role.governor?.verb ?? '')
}

function isGrowth({ text }: AnalyzedBlock, { role, number }: ClassifiedNumber): boolean {
  const lead = text.slice(Math.max(number.clause.start, number.modifiers.start - 12), number.quantity.start)
  return role.governor?.shape === 'change' && !yearly.test(lead) && number.quantity.unit !== '番'
}

/** Whether a run is what the starts before it were raised to. */
function isLevelOf(starts: Numbers, run: Numbers): boolean {
  const [start, level] = [starts.at(-1), run[0]]
  return (
    start !== undefined &&
    level?.role.governor != null &&
    starts.length === run.length &&
    level.number.clause === start.number.clause &&
    level.number.quantity.unit === start.number.quantity.unit
  )
}

function linkStarts(
  analyzed: AnalyzedBlock,
  starts: Numbers,
  levels: Numbers,
  links: Map<ClassifiedNumber, Link>,
) {
  const { text } = analyzed
  for (const [index, start] of starts.entries()) {
    const level = levels[index]
    const { clause, quantity } = start.number
    const change: Change = { ...(level ? changeTo(level.number) : noChange), from: quantity.value }
    const from = Math.max(...['由', '从'].map((word) => text.lastIndexOf(word, quantity.start)), clause.start)
    change.since = periodWithin(analyzed, from, quantity.start)
    links.set(start, { change, part: 'from', of: level ?? start })
    if (level) links.set(level, { change, part: 'to', of: level })
  }
}

function leadsTo(text: string, run: Numbers, next: Numbers): boolean {
  const [level] = next
  const gap = gapBetween(text, run.at(-1), level)
  return (
    gap !== null && led.test(gap) && next.length === run.length && level?.number.modifiers.kind === 'level'
  )
}

/** The text between two numbers of a sentence, without the words that belong to them; null if they are in different ones. */
function gapBetween(
  text: string,
  one: ClassifiedNumber | undefined,
  other: ClassifiedNumber | undefined,
): string | null {
  if (!one || one.number.clause.sentence !== other?.number.clause.sentence) return null
  return text.slice(one.number.modifiers.end, other.number.modifiers.start)
}

/** Add a difference or a rate of growth to the change of its level, or begin a change without one. */
function addGrowth(
  analyzed: AnalyzedBlock,
  growth: ClassifiedNumber,
  level: ClassifiedNumber | null,
  before: ClassifiedNumber | undefined,
  links: Map<ClassifiedNumber, Link>,
) {
  const { quantity, modifiers, clause } = growth.number
  const part = partOf(quantity.unit)
  const same = level !== null && fits(part, quantity.unit, level.number.quantity.unit) ? level : null
  const known = same && links.get(same)
  const change = known?.change ?? (same ? changeTo(same.number) : { ...noChange })
  const sign = decrease.test(growth.role.governor?.verb ?? modifiers.reach ?? '') ? -1 : 1
  change[part] = sign * quantity.value * (quantity.unit === '倍' ? 100 : 1)
  const from = Math.max(clause.start, before?.number.modifiers.end ?? 0)
  change.since = periodWithin(analyzed, from, modifiers.start) ?? yearBefore(analyzed, from, modifiers.start)
  links.set(growth, { change, part, of: same ?? growth })
  if (same && !known) links.set(same, { change, part: 'to', of: same })
}

const partOf = (unit: string): 'difference' | 'rate' =>
  unit === '%' || unit === '倍' ? 'rate' : 'difference'

/** Whether a difference or rate can be of a level: 提高10% of a share may mean points, and is left apart. */
function fits(part: 'difference' | 'rate', unit: string, of: string): boolean {
  const isShare = of === '%' || of === '‰'
  if (part === 'rate') return !isShare
  return isShare ? unit === (of === '%' ? '个百分点' : '个千分点') : unit === of
}

const lastYear = pattern`{report.last-year}`
const decrease = pattern`{report.decrease}`

/** 较上年, 同比: the year before that of the number; null if that is unknown. */
function yearBefore(analyzed: AnalyzedBlock, start: number, end: number): Change['since'] {
  const words = lastYear.exec(analyzed.text.slice(start, end))?.[0]
  const year = words === undefined ? null : (periodBefore(analyzed, start)?.to ?? null)
  return words === undefined || year === null ? null : { text: words, from: year - 1, to: year - 1 }
}

const noChange: Readonly<Change> = {
  from: null,
  to: null,
  difference: null,
  rate: null,
  since: null,
  computed: [],
  fromBetween: null,
}

const changeTo = ({ quantity }: QuantityInContext): Change => ({ ...noChange, to: quantity.value })
