import { expect, test } from 'vitest'
import { findingsOf } from '../testing.ts'
import { checkSentenceLength } from './sentence-length.ts'

const fifty = `Every ${'town '.repeat(46)}will have one.`

test('passes sentences of up to fifty words, however many there are', () => {
  expect(findingsOf(checkSentenceLength, '', `${fifty} ${fifty}`)).toEqual([])
})

test('counts words alone, and a hyphenated one once', () => {
  const text = fifty.replace('town town', 'primary-level “town”').replace('will', '— & will')
  expect(findingsOf(checkSentenceLength, '', text)).toEqual([])
})

test('catches a sentence of 51 words among others, wherever it stands', () => {
  const text = `Short. ${fifty.replace('one', 'one each')} (Short.)`
  expect(findingsOf(checkSentenceLength, '', text)).toEqual([
    `style-long-sentence: Unexpected sentence of 51 words (\`Every ${'town '.repeat(10)}town…\`), expected at most 50`,
  ])
})

test('does not take the mark of a decimal or a semicolon for the end', () => {
  const text = fifty.replace('town town', '1.5 town; town')
  expect(findingsOf(checkSentenceLength, '', text)).toHaveLength(1)
})
