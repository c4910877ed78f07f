import { expect, test } from 'vitest'
import { decimal, print } from './decimal.ts'

test.each([
  ['1.5', 4, '15000'],
  ['15,000', 0, '15000'],
  ['125.86', 8, '12586000000'],
  ['1905.51', 4, '19055100'],
  ['0.5', 0, '0.5'],
  ['59.140', 0, '59.14'],
  ['1.23456', 4, '12345.6'],
  ['0.05', 1, '0.5'],
])('%s with %i zeros is exactly %s', (digits, exponent, expected) => {
  expect(decimal(digits, exponent)).toBe(expected)
})

test.each([
  ['15000', '', '15,000'],
  ['1410', '', '1410'],
  ['12586000000', '', '12.586 billion'],
  ['19055100', '', '19.0551 million'],
  ['100000000', '', '100 million'],
  ['59.14', '%', '59.14%'],
] as const)('%s%s is printed as %s', (value, unit, expected) => {
  expect(print({ value, unit, start: 0, end: 0, form: 'digits', binding: true })).toBe(expected)
})
