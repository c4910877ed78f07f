import { pattern } from '../lexicon/lexicon.ts'
import type { Quantity } from './quantity.ts'

const halved = pattern`^{unit.times|unit.years}$`
const half = pattern`^{name.half}`

/** Add the half behind a unit to its quantity: 一倍半, 3年半. */
export function withHalf(text: string, quantity: Quantity): Quantity {
  const { end, unit, value, upper } = quantity
  if (upper !== null || !halved.test(unit) || !half.test(text.slice(end, end + 2))) return quantity
  return { ...quantity, end: end + 1, value: value + 0.5, article: false }
}
