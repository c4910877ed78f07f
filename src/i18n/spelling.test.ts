import { expect, test } from 'vitest'
import { americanSpelling } from '../plan/checks/style/british-words.ts'
import { words } from './words.ts'

const entries = Object.entries(words.en)
const british = (text: string) =>
  (text.match(/[A-Za-z]+/g) ?? []).filter((word) => americanSpelling(word) !== null)

test('the English of the interface is spelled as in America, as the translation is', () => {
  expect(entries.flatMap(([key, text]) => british(text).map((word) => `${key}: ${word}`))).toEqual([])
})

test('the three British words that it once had are recognized', () => {
  expect(british('A programme under licence, in our judgement')).toEqual([
    'programme',
    'licence',
    'judgement',
  ])
})
