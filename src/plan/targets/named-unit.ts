import { readUnitWords, timesFactor } from '../lexicon/unit-words.ts'
import { readName } from './tables/indicator-name.ts'
import type { Quantity } from '../numbers/quantity.ts'

/**
 * A number without a unit and its indicator, with the unit that the indicator ends in: 死亡率（1/10万）控制在9以下 is
 * 9 /10万. Others are as given.
 */
export function withNamedUnit(
  indicator: string,
  quantity: Quantity,
): { indicator: string; quantity: Quantity } {
  const name = readName(indicator)
  if (quantity.unit !== '' || name.unit === '') return { indicator, quantity }
  const { factor, unit, kind, known } = readUnitWords(name.unit)
  if (!known) return { indicator, quantity }
  const value = timesFactor(quantity.value, factor)
  const upper = quantity.upper === null ? null : timesFactor(quantity.upper, factor)
  return { indicator: name.indicator, quantity: { ...quantity, value, upper, unit, kind } }
}
