import type { Change } from '../../../schemas/figures.ts'
import type { QuantityInContext } from '../../grammar/analyzed-block.ts'
import { scaleValues } from '../../text/numeral-signs.ts'

/**
 * Compute where a change began from where it led and by how much: `to` − `difference`, or `to` ÷ (1 + `rate` ÷ 100). Nothing
 * is computed from a bound, a range, or a number that is only about right. Where the numbers are rounded, so is the start,
 * and the least and the most that it can be are given.
 * @param level the number that `to` is
 */
export function computeStart(change: Change, text: string, level: QuantityInContext): Partial<Change> {
  const { from, to, difference, rate } = change
  const { quantity, modifiers } = level
  const exact =
    modifiers.bound === null && !modifiers.approximate && !quantity.approximate && quantity.upper === null
  if (from !== null || to === null || !exact) return {}
  const place = lastPlace(text.slice(quantity.start, quantity.end))
  const error = place > 1 ? place / 2 : 0
  if (difference !== null) {
    const start = cleaned(to - difference)
    const errors = error + (error > 0 ? lastPlaceOf(difference) / 2 : 0)
    return started(start, errors > 0 ? [start - errors, start + errors] : null)
  }
  if (rate === null || rate <= -100) return {}
  const rateError = lastPlaceOf(rate) / 2
  const least = (to - error) / (1 + (rate + rateError) / 100)
  const most = (to + error) / (1 + (rate - rateError) / 100)
  const start = Math.round(to / (1 + rate / 100))
  return started(start, most - least < 1 ? null : [Math.ceil(least), Math.floor(most)])
}

const started = (from: number, fromBetween: [number, number] | null): Partial<Change> => ({
  from,
  fromBetween,
  computed: ['from'],
})

/** What the last digit of a number counts, in base units: 6.3万 counts thousands, 49.47 hundredths. */
function lastPlace(written: string): number {
  const [, decimals = '', scale = ''] = /^[\d,]+(?:\.(\d+))?([百千万亿]*)/.exec(written) ?? []
  return (
    Array.from(scale).reduce((place, sign) => place * (scaleValues[sign] ?? 1), 1) / 10 ** decimals.length
  )
}

/** The same of a number as it is computed with. */
const lastPlaceOf = (value: number) => lastPlace(String(Math.abs(value)))

/** Without the error of binary fractions: 60.3 − 10.2 is 50.1. */
const cleaned = (value: number) => Number(value.toPrecision(12))
