import { timesFactor, type UnitWords } from '../lexicon/unit-words.ts'
import type { UnitKind } from '../lexicon/units.ts'

/** A number with its unit, in base units: 1.5万人 is 15000 人. Half-open span in UTF-16 units of the reading. */
export interface Quantity {
  start: number
  end: number
  /** Not finite if the number is too large to be represented. */
  value: number
  /** The other end of a range (3-5家), else null. */
  upper: number | null
  /** As written, without 万 and 亿; empty where the number has none. */
  unit: string
  kind: UnitKind
  approximate: boolean
  /** 一个 as an article: a number only where a bound or 每 makes it one. */
  article: boolean
}

/** Whether a number, or an end of its range, is too large to be represented. */
export function isTooLarge({ value, upper }: Quantity): boolean {
  return !Number.isFinite(value) || !Number.isFinite(upper ?? 0)
}

/** A number in the unit that a table or a bracket names for it: 1.5 of 万人 is 15000 人. */
export function inUnit(quantity: Quantity, { factor, unit, kind }: UnitWords): Quantity {
  const value = timesFactor(quantity.value, factor)
  const upper = quantity.upper === null ? null : timesFactor(quantity.upper, factor)
  return { ...quantity, value, upper, unit, kind }
}
