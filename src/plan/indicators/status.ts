import { pattern } from '../lexicon/lexicon.ts'
import { comparable } from '../../schemas/whole.ts'
import type { PlanEntry } from '../../schemas/plan.ts'
import type { Observation, Status } from '../../schemas/progress.ts'
import type { Baseline, Measure, StatementEntry } from '../../schemas/targets.ts'

/** What a status is computed from: the target as its first statement has it. */
export interface StatusInput {
  measure: Measure
  baseline: Pick<Baseline, 'value' | 'period'> | null
  /** Whether the baseline’s own words make it a bound: 90%以上. */
  baselineBound: boolean
  statement: Pick<StatementEntry, 'operator' | 'operatorText' | 'value' | 'year'>
  /** In order of year. */
  observations: readonly Observation[]
}

/**
 * How far a target has come, by its published results alone: without one there is no status.
 *
 * The deadline is the statement’s year, or the end of the plan’s period. Results after it do not count.
 * A result reaches the value when it is at or beyond it: from above for a level that is to fall (以内, 降低到, or a
 * baseline above the value), otherwise from below. What is to fall by so much (下降13.5%) has the reduction as its
 * result, which reaches it from below: 15 does, 5 does not. A range is reached at its lower end, and words for all of a
 * set at 100 %. Results of a cumulative target are sums since the period began. A target of each year is met when each
 * year’s result reaches the value, not met when one does not, and on course until all are there.
 *
 * When the deadline is past (the period is over, as plan.yaml says, or a later year has a result), it is met or not
 * met by the result for the deadline’s year alone; a sum that reached the value earlier has met it too.
 * While it runs, a result that reaches the value has met it. Else it is on course where it is at or beyond the straight
 * line from the baseline to the value (for a sum, from nothing at the beginning of the period), and behind where not;
 * a baseline that is only a bound, or none, draws no line, and then there is no status.
 */
export function statusOf(
  input: StatusInput,
  { period, state }: Pick<PlanEntry, 'period' | 'state'>,
): Status | null {
  const { measure, statement } = input
  const deadline = statement.year ?? period.to
  const counted = input.observations.filter(({ year }) => year <= deadline)
  const last = counted.at(-1)
  if (!last) return null
  const reaches = reacher(input)
  const past = state === 'concluded' || input.observations.some(({ year }) => year > deadline)
  if (measure === 'yearly') return yearly(counted, reaches, past ? deadline - period.from + 1 : null)
  if (past) {
    if (measure === 'cumulative' && reaches(last.value)) return { status: 'met', year: last.year }
    if (last.year !== deadline) return null
    return { status: reaches(last.value) ? 'met' : 'not-met', year: deadline }
  }
  if (reaches(last.value)) return { status: 'met', year: last.year }
  if (last.year === deadline) return { status: 'not-met', year: deadline }
  const start = startOf(input, period.from)
  if (!start) return null
  const share = (last.year - start.year) / (deadline - start.year)
  const due = start.value + (comparable(statement.value) - start.value) * share
  const onCourse = falls(input) ? last.value <= due : last.value >= due
  return { status: onCourse ? 'on-course' : 'behind', year: last.year }
}

function reacher(input: StatusInput): (value: number) => boolean {
  const promised = comparable(input.statement.value)
  return falls(input) ? (value) => value <= promised : (value) => value >= promised
}

/** Words of a level to come down to, or not to pass: 降到…左右. Of a difference, 下降10%, more is what is promised. */
const downTo = pattern`^(?:{verb.fall}|{verb.cap})`

/** Whether less is what is promised. */
function falls({ measure, statement, baseline, baselineBound }: StatusInput): boolean {
  if (statement.operator !== '=') return statement.operator === '<='
  // A sum, a reduction and what each year brings are reached from below, whatever they were before.
  if (measure !== 'level') return false
  if (downTo.test(statement.operatorText ?? '')) return true
  return baseline !== null && !baselineBound && comparable(baseline.value) > comparable(statement.value)
}

/** @param expected how many results there must be; null while the period runs */
function yearly(
  results: readonly Observation[],
  reaches: (value: number) => boolean,
  expected: number | null,
): Status | null {
  const missed = results.find(({ value }) => !reaches(value))
  if (missed) return { status: 'not-met', year: missed.year }
  const year = results.at(-1)?.year
  if (year === undefined || (expected !== null && results.length < expected)) return null
  return { status: expected === null ? 'on-course' : 'met', year }
}

function startOf(
  { measure, baseline, baselineBound }: StatusInput,
  from: number,
): { year: number; value: number } | null {
  if (measure === 'cumulative') return { year: from - 1, value: 0 }
  if (baseline?.value == null || baselineBound) return null
  const year = baseline.period?.to ?? null
  return year === null ? null : { year, value: baseline.value }
}
