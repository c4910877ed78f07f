import { parseChinese } from './numerals.ts'

/**
 * The first and last year of a five-year plan: the 14th is 2021 to 2025. The sixth plan began in 1981, and each later one
 * five years after the one before. This does not hold for the first five.
 */
export function yearsOfPlan(ordinal: number): { from: number; to: number } {
  const from = 1951 + 5 * ordinal
  return { from, to: from + 4 }
}

/** The years of a five-year plan by its Chinese number: 十四 is 2021 to 2025. Null if it is not a number. */
export function readPlanYears(numeral: string): { from: number; to: number } | null {
  const ordinal = parseChinese(numeral)
  return ordinal === null ? null : yearsOfPlan(ordinal)
}
