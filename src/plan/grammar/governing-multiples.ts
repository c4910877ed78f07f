import type { QuantityInContext } from './analyzed-block.ts'
import type { Governor } from './governor.ts'
import { pattern } from '../lexicon/lexicon.ts'
import { fiveYearPlan, year } from '../lexicon/patterns.ts'

const times = pattern`^{unit.times}$`
const ofBase = pattern`^.*(?<verb>{verb.level})(?=(?:${year}|${fiveYearPlan}|{time.base})[^，]{1,5}$)`

/** 是2020年的4倍, 达到2020年的1.8倍: the verb is before what the number multiplies. */
export function timesOf({ quantity, modifiers }: QuantityInContext, left: string): Governor | null {
  if (!times.test(quantity.unit)) return null
  const found = ofBase.exec(left)
  const verb = found?.groups?.['verb']
  if (!found || verb === undefined) return null
  const at = modifiers.start - left.length + found[0].length - verb.length
  return { shape: 'level', verb, verbKind: 'level', at }
}

/** 零发生: none of what is named before it. */
export function noOccurrence({ quantity, modifiers }: QuantityInContext): Governor | null {
  return quantity.value === 0 && quantity.kind === 'count' && quantity.unit === ''
    ? { shape: 'level', verb: null, verbKind: 'level', at: modifiers.start }
    : null
}
