import { expect, test } from 'vitest'
import { readEnglishQuery } from './english-query.ts'

test('what stands in quotation marks of either form is a phrase', () => {
  expect(readEnglishQuery('"subsistence allowance" standards “home-based care”')).toEqual({
    phrases: ['subsistence allowance', 'home-based care'],
    words: ['standards'],
  })
})

test('a quotation mark without its partner quotes nothing', () => {
  expect(readEnglishQuery('"subsistence allowance')).toEqual({
    phrases: [],
    words: ['"subsistence', 'allowance'],
  })
})

test.each(['', '  ', '""', '" "', '…', '.*', '🙂', '\u0000'])('%j has nothing to look for', (typed) => {
  expect(readEnglishQuery(typed)).toEqual({ phrases: [], words: [] })
})
