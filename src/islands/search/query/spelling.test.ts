import { expect, test } from 'vitest'
import { similarWords } from './spelling.ts'

const words = ['subsistence', 'assistance', 'elderly', 'services', 'service', 'care', 'core']

test.each([
  ['subsistance', ['subsistence']],
  ['eldery', ['elderly']],
  ['servise', ['service', 'services']],
  ['cure', ['care', 'core']],
  ['cat', []],
  ['elderly', []],
])('%s is like %j', (word, expected) => {
  expect(similarWords(word, words)).toEqual(expected)
})
