import type { Language } from '../schemas/language.ts'
import type { TargetEntry } from '../schemas/targets.ts'
import { type Unit, withUnit } from './promise.ts'
import { formatQuantity } from './quantities.ts'
import { fill, words } from './words.ts'

/**
 * The average change per year that a target requires, rounded: 年均增加约1399人. Null if it is unknown: without a
 * baseline, from a baseline that is a bound, for a range, and if nothing is to change.
 * @param period of the plan; cumulative targets count from its beginning
 * @param baselineBound whether the words of the baseline make it a bound
 */
export function yearlyChange(
  lang: Language,
  { baseline, measure, unit, statements: [first] }: TargetEntry,
  { from, to }: { from: number; to: number },
  baselineBound: boolean,
): string | null {
  // Words for all of a set are no number to divide.
  if (first?.value == null || first.operator === 'range') return null
  const w = words[lang]
  const until = first.year ?? to
  if (measure === 'yearly') return null
  if (measure === 'cumulative') {
    const years = until - from + 1
    if (years < 2) return null
    return fill(w.yearlyEach, { value: amount(lang, first.value / years, unit) })
  }
  if (baseline?.value == null || baseline.operator === 'range' || baselineBound) return null
  const since = baseline.period?.to ?? null
  if (since === null || until <= since) return null
  const change = (first.value - baseline.value) / (until - since)
  if (change === 0) return null
  const said = fill(change > 0 ? w.yearlyMore : w.yearlyLess, { value: amount(lang, Math.abs(change), unit) })
  // A figure for several years counts as a figure for the last of them.
  return baseline.period?.from === since ? said : fill(w.yearlySince, { change: said, year: since })
}

/** An average with three significant digits, or as a whole number. */
function amount(lang: Language, value: number, unit: Unit): string {
  const rounded = value >= 100 ? Math.round(value) : Number(value.toPrecision(3))
  const number = formatQuantity(lang, rounded)
  if (unit.zh === '%') return fill(words[lang].points, { n: number })
  return unit.zh === '‰' ? fill(words[lang].thousandthPoints, { n: number }) : withUnit(lang, number, unit)
}
