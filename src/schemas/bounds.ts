import type { Operator } from './targets.ts'
import { alternation, wording, wordsOfKind } from './wording.ts'

const words = new RegExp(
  alternation([
    ...wordsOfKind(wording.bound, 'at-least', 'at-most', 'above', 'below', 'within'),
    ...wordsOfKind(wording.verb, 'cap'),
  ]),
  'u',
)

/**
 * The bound a number is, as its own words say: 以上, 不低于, 控制在. A number that is only to be reached (达到) is none,
 * though its operator is >= because more would do.
 */
export function boundOf(operator: Operator, operatorText: string | null): '>=' | '<=' | null {
  if (operator !== '>=' && operator !== '<=') return null
  return words.test(operatorText ?? '') ? operator : null
}
