import { readUnitWords } from '../lexicon/unit-words.ts'
import { readName } from './tables/indicator-name.ts'
import { inUnit, type Quantity } from '../numbers/quantity.ts'

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
  const words = readUnitWords(name.unit)
  return words.known
    ? { indicator: name.indicator, quantity: inUnit(quantity, words) }
    : { indicator, quantity }
}
