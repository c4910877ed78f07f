import { expect, test } from 'vitest'
import { boundOf } from './bounds.ts'

test.each([
  ['>=', '达到…以上', '>='],
  ['>=', '不低于', '>='],
  ['<=', '控制在…以内', '<='],
  ['>=', '达到', null],
  ['>=', null, null],
  ['<=', '降低到', null],
  ['=', '保持', null],
  ['range', '不少于', null],
] as const)('%s with %s is %s', (operator, text, bound) => {
  expect(boundOf(operator, text)).toBe(bound)
})
