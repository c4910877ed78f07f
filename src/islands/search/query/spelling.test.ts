import { expect, test } from 'vitest'
import { alike } from './spelling.ts'

const words = ['subsistence', 'assistance', 'elderly', 'services', 'service', 'care', 'core']

test.each([
  ['subsistance', ['subsistence']],
  ['eldery', ['elderly']],
  ['servise', ['service', 'services']],
  ['cure', ['care', 'core']],
  ['cat', []],
  ['elderly', []],
])('%s is like %j', (word, expected) => {
  expect(alike(word, words)).toEqual(expected)
})
