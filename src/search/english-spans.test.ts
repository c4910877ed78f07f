import { expect, test } from 'vitest'
import { phraseSpans, union } from './english-spans.ts'

const cut = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end))

test('a phrase is found in its very words, whatever the capitals and marks', () => {
  const text = 'Subsistence allowances; the subsistence allowance, “subsistence-allowance” standards.'
  expect(cut(text, phraseSpans(text, 'subsistence allowance'))).toEqual([
    'subsistence allowance',
    'subsistence-allowance',
  ])
  expect(phraseSpans(text, 'sistence allow')).toEqual([])
})

test('phrases do not overlap', () => {
  expect(phraseSpans('care care care', 'care care')).toEqual([{ start: 0, end: 9 }])
})

test('spans that touch or overlap are united', () => {
  const spans = [
    { start: 5, end: 9 },
    { start: 0, end: 2 },
    { start: 8, end: 12 },
  ]
  expect(union(spans)).toEqual([
    { start: 0, end: 2 },
    { start: 5, end: 12 },
  ])
})
