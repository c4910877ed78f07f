import type { Modifiers } from './bounds.ts'
import { allotted } from './governing-shares.ts'
import { pattern } from '../lexicon/lexicon.ts'
import { particle } from '../lexicon/patterns.ts'

const grant = pattern`{noun.grant}`
const eachMonth = '每人每[月年天日次]'
/** 每人每月发放津贴100元: an allowance. */
const allowance = pattern`${eachMonth}[^，]{0,4}{noun.allowance}[^，]{0,6}$|{noun.allowance-before}[^，]{0,8}(?:${eachMonth}|每{noun.household})$`
const subsidy = pattern`{noun.subsidy}|按照?(?:$|不[超低高少]|[^，期时]{0,14}{noun.rule}$)`
const given = pattern`^的?{noun.rule}?{noun.given}`
const givenBounded = pattern`^的?{noun.given-bounded}`

const years = pattern`^{unit.years}$`
const reliefAtEnd = pattern`{noun.relief}$`
const reliefBehind = pattern`^${particle.of}?{noun.relief}`

export function isMoney(unit: string): boolean {
  return unit.endsWith('元')
}

export function isTerm(
  unit: string,
  left: string,
  right: string,
  { reach: word, bound }: Modifiers,
): boolean {
  const paid = isMoney(unit)
  if ((paid || /[%年]$/.test(unit)) && /贴息|奖补/.test(left + right)) return true
  if (paid && bound === null && word === null && allowance.test(left)) return true
  if (paid && grant.test(left + right)) return !/标准(?:提高|达)/.test(left)
  if (unit === '%' || years.test(unit)) {
    if (reliefAtEnd.test(left) || reliefBehind.test(right)) return true
    if (allotted.test(right)) return false
    if (subsidy.test(left)) return true
    // 新增财力80%以上用于民生 is a promise.
    return word === null && (bound === null ? given : givenBounded).test(right)
  }
  return false
}
