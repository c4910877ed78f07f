import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOnlyMarks, occurrences } from './occurrences.ts'

const found = (text: string, phrases: string[], care?: 'without marks') =>
  occurrences(text, phrases, care).map(({ start, end }) => text.slice(start, end))

test('occurrences do not overlap', () => {
  expect(occurrences('共共共', ['共共'])).toEqual([{ start: 0, end: 2 }])
  expect(occurrences('共共共共', ['共共'])).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 4 },
  ])
})

test('width, capitals and white space do not count', () => {
  expect(found('推广ＡＰＰ，到 2025 年', ['app', '2025年'])).toEqual(['ＡＰＰ', '2025 年'])
  expect(found('第一节　指导思想', ['第一节指导'])).toEqual(['第一节　指导'])
})

test('marks count, unless they are left out', () => {
  expect(found('“一窗受理，全科服务”模式', ['一窗受理全科'])).toEqual([])
  expect(found('“一窗受理，全科服务”模式', ['一窗受理、全科'], 'without marks')).toEqual(['一窗受理，全科'])
})

test('of several phrases the first from the left counts, and there the longest', () => {
  expect(found('养老服务和养老', ['养老', '养老服务'])).toEqual(['养老服务', '养老'])
  expect(found('社区养老', ['区养', '社区'])).toEqual(['社区'])
})

test('a phrase of marks alone is found as it is and never without them', () => {
  expect(found('甲，乙，', ['，'])).toEqual(['，', '，'])
  expect(found('甲，乙，', ['，'], 'without marks')).toEqual([])
  expect(isOnlyMarks('，“。')).toBe(true)
  expect(isOnlyMarks('，3')).toBe(false)
})

test.each([
  ['占比45%', '4.5%', []],
  ['占比4.5%', '45', []],
  ['占比４．５％', '4.5', ['４．５']],
  ['共12个', '1/2', []],
  ['2021-2025年', '20212025', []],
  ['1,000人', '1000', []],
  ['2.3万，5个', '3万5', ['3万，5']],
])('a mark between two digits counts: in %s, %s is %j', (text, phrase, expected) => {
  expect(found(text, [phrase], 'without marks')).toEqual(expected)
})

test('places are right beside characters of two units', () => {
  expect(found('𠮷野家𠮷', ['𠮷'])).toEqual(['𠮷', '𠮷'])
})

test('every substring is found as often as splitting by it says', () => {
  const text = fc.string({ unit: fc.constantFrom('养', '老', '，', '5', '.'), minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 1, max: 12 }), (whole, place, length) => {
      const start = place % whole.length
      const phrase = whole.slice(start, start + length)
      expect(occurrences(whole, [phrase])).toHaveLength(whole.split(phrase).length - 1)
    }),
  )
})
