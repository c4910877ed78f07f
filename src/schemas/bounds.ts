import type { Operator } from './targets.ts'

const words =
  /以上|以下|以内|之内|不低于|不少于|不小于|不短于|不超过|不高于|不多于|至少|至多|最少|最多|超过|突破|高于|低于|多于|少于|逾|控制/

/**
 * The bound a number is, as its own words say: 以上, 不低于, 控制在. A number that is only to be reached (达到) is none,
 * though its operator is >= because more would do.
 */
export function boundOf(operator: Operator, operatorText: string | null): '>=' | '<=' | null {
  if (operator !== '>=' && operator !== '<=') return null
  return words.test(operatorText ?? '') ? operator : null
}
