import { isDigit, signsAt } from '../text/numeral-signs.ts'
import { pattern } from '../lexicon/lexicon.ts'
import { readUnit } from '../lexicon/units.ts'

/** Digits with a unit that make no number, as 3万5家; half-open span in UTF-16 units. */
export interface UnreadNumber {
  start: number
  end: number
}

const counted = pattern`^{name.counted}$`

/**
 * What begins at a place where `readNumeral` finds no number: where its signs end, and whether a unit behind them shows
 * that a number was meant.
 */
export function readUnread(text: string, start: number): UnreadNumber & { meant: boolean } {
  const end = Math.max(start + 1, signsAt(text, start)?.end ?? start + 1)
  const unit = readUnit(text, end)
  const isArabic = isDigit(text.charAt(start))
  const isDate = /^(?:19|20)\d\d\.\d{1,2}\.\d{1,2}$/.test(text.slice(start, end))
  const meant = unit !== null && !isDate && (isArabic || (end - start > 1 && counted.test(unit.text)))
  return { start, end: meant ? unit.end : end, meant }
}

/**
 * Whether a number may be the rest of the one before it, so that neither can be read alone: 12 34万元, and 1，200家,
 * which has the comma of a sentence between its thousands.
 */
export function isRest(
  text: string,
  start: number,
  before: (UnreadNumber & { unit: string }) | undefined,
): boolean {
  if (before?.end !== start - 1 || before.unit !== '') return false
  const mark = text.charAt(before.end)
  if (mark === ' ') return true
  return (
    mark === '，' &&
    /^\d{3}(?!\d)/.test(text.slice(start, start + 4)) &&
    /^\d{1,3}$/.test(text.slice(before.start, before.end))
  )
}
