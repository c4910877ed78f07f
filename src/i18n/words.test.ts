import { expect, test } from 'vitest'
import { fill, formatNumber, words, type Words } from './words.ts'

const keys = Object.keys(words.zh) as (keyof Words)[]
const valuesOf = (template: string) => (template.match(/\{\w+\}/g) ?? []).toSorted()

test('both languages have the same words', () => {
  expect(Object.keys(words.en)).toEqual(keys)
})

// A text that one language has no need of is empty there.
test.each(keys.filter((key) => words.zh[key] !== '' && words.en[key] !== ''))(
  'both languages put the same values into %s',
  (key) => {
    expect(valuesOf(words.en[key])).toEqual(valuesOf(words.zh[key]))
  },
)

test('puts values in their places', () => {
  expect(fill('{from}—{to} 年', { from: 2021, to: 2025 })).toBe('2021—2025 年')
})

test('does not print a text that lacks a value', () => {
  expect(() => fill('{n} 段', {})).toThrow('`{n} 段` has no value for {n}.')
})

test('groups the digits of a number in English only', () => {
  expect(formatNumber('zh', 24002)).toBe('24002')
  expect(formatNumber('en', 24002)).toBe('24,002')
})
