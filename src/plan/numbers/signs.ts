import { pattern } from '../lexicon/lexicon.ts'
import type { Unit } from '../lexicon/units.ts'
import { type Numeral, readNumeral } from '../text/numerals.ts'

/** What a sign may follow: 保持在-2.5‰, 自然增长率-1.2‰. After other words a dash is a punctuation mark. */
const beforeSign = pattern`{name.before-sign}$`
const degree = pattern`^{unit.degree}$`
const belowZero = pattern`{name.below-zero}$`
const negative = pattern`{name.negative}$`

/** A numeral with the sign before it: -2.5‰, 零下18℃, 负3‰. */
export function withSign(text: string, numeral: Numeral, unit: Unit | null): Numeral {
  const start = startOfSign(text, numeral, unit)
  return start === null ? numeral : { ...numeral, start, value: -numeral.value }
}

function startOfSign(text: string, { start }: Numeral, unit: Unit | null): number | null {
  const before = text.slice(Math.max(0, start - 8), start)
  if (before.endsWith('-')) return beforeSign.test(before.slice(0, -1)) ? start - 1 : null
  const isDegree = degree.test(unit?.text ?? '')
  const word = isDegree ? belowZero.exec(before) : null
  const signed = word ?? (isDegree || unit?.kind === 'ratio' ? negative.exec(before) : null)
  return signed ? start - signed[0].length : null
}

/** The second number of a range, whose sign follows the mark between both: -5--2℃. */
export function readSigned(text: string, start: number): Numeral | null {
  if (text.charAt(start) !== '-') return readNumeral(text, start)
  const numeral = readNumeral(text, start + 1)
  return numeral && { ...numeral, start, value: -numeral.value }
}
