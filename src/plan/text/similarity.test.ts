import fc from 'fast-check'
import { expect, test } from 'vitest'
import { similarity, similarityLimit } from './similarity.ts'

test.each([
  ['', '', 1],
  ['abc', 'abc', 1],
  ['abc', '', 0],
  ['abc', 'xyz', 0],
  ['kitten', 'sitting', 8 / 13],
  // Two characters of three bytes each in common, of four and three.
  ['重点任务', '重点业', (2 * 7) / 21],
])('%j and %j are alike to %f', (a, b, expected) => {
  expect(similarity(a, b)).toBeCloseTo(expected, 10)
})

test('is the same both ways, and never above what the lengths allow', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(similarity(a, b)).toBe(similarity(b, a))
      expect(similarity(a, b)).toBeLessThanOrEqual(similarityLimit(a, b))
      expect(similarity(a, a)).toBe(1)
    }),
  )
})
