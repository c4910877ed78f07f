import type { FigurePeriod } from '../../../schemas/figure-period.ts'
import type { AnalyzedBlock } from '../../grammar/analyzed-block.ts'
import { pattern } from '../../lexicon/lexicon.ts'
import type { Moment } from '../../numbers/years.ts'
import { lastBefore } from '../../text/binary-search.ts'

/** After a year or the name of a plan: which part of it is meant. */
const part = pattern`^{time.figure-part}`
const spanBehind = pattern`^{time.span}`

/** The last time named before a figure in its sentence: “十三五”末, 2020年, 2017年以来; null if there is none. */
export function periodBefore(
  { text, moments, sentences, clauses, clauseAt }: AnalyzedBlock,
  at: number,
): FigurePeriod | null {
  const start = sentences[clauses[clauseAt[at] ?? 0]?.sentence ?? 0]?.start ?? 0
  const last = lastBefore(moments, at)
  for (const moment of moments.slice(Math.max(0, last - 4), last + 1).toReversed()) {
    if (moment.start < start) break
    if (moment.kind !== 'reference' || partOf(text, moment) === '以来') return periodOf(text, moment)
  }
  return null
}

/** The time named within a stretch, whatever it is named for: 较“十二五”末, 由2015年的630元; null if there is none. */
export function periodWithin(
  { text, moments }: AnalyzedBlock,
  start: number,
  end: number,
): FigurePeriod | null {
  const moment = moments[lastBefore(moments, end)]
  return moment && moment.start >= start && moment.end <= end ? periodOf(text, moment) : null
}

function partOf(text: string, { end }: Moment): string {
  return part.exec(text.slice(end, end + 3))?.[0] ?? ''
}

function periodOf(text: string, moment: Moment): FigurePeriod {
  const behind = partOf(text, moment)
  const named = text.slice(moment.start, moment.end)
  const years = Array.from(named.matchAll(/\d{4}/g), ([digits]) => Number(digits))
  const span = spanBehind.test(behind)
  return {
    text: named + behind,
    from: years.length > 1 ? (years[0] ?? null) : span ? moment.year - 4 : moment.year,
    to: behind === '以来' ? null : moment.year,
  }
}
