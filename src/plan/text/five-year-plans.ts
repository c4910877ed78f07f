import { parseChinese } from './numerals.ts'

/**
 * The first and last year of a five-year plan: the 14th is 2021 to 2025. The first plan began in 1953, the sixth in
 * 1981, and each plan since then five years after the one before.
 */
export function yearsOfPlan(ordinal: number): { from: number; to: number } {
  const from = 1951 + 5 * ordinal
  return { from, to: from + 4 }
}

/** The years of a five-year plan by its number as the text has it: 十四 is 2021 to 2025. Null where it is no number. */
export function readPlanYears(numeral: string): { from: number; to: number } | null {
  const ordinal = parseChinese(numeral)
  return ordinal === null ? null : yearsOfPlan(ordinal)
}
