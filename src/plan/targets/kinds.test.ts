import { describe, expect, it } from 'vitest'
import { readSource } from '../outline/read-source.ts'
import { extractStatements } from './extract-statements.ts'
import { notate } from './gold/gold.ts'
import kinds from './gold/kinds.json' with { type: 'json' }
import notNumbers from './gold/not-numbers.json' with { type: 'json' }

/** The kinds of numbers and units; those of promises are read in `promises.test.ts`. */
const own = [
  ...['wan-qian-yi', 'wan-duo-yi', 'neighbouring-digits', 'thousands-spaces', 'minus-signs'],
  ...['times-and-doubling', 'year-zeros', 'unit-signs', 'per-100000', 'ratios', 'ranges', 'number-words'],
  ...['times-of-base', 'from-to', 'yearly-growth', 'reductions-difference', 'reductions-level'],
  'zero-occurrence',
]

/** Subject and notation of each promise in a text. */
function promisesIn(text: string): string[] {
  const { blocks, period } = readSource(text)
  return extractStatements(blocks, period).map((each) => `${each.indicator}｜${notate(each)}`)
}

describe.each(own)('a sentence of the kind %s', (own) => {
  const inputs = kinds.filter(({ kind }) => kind === own)

  it.each(inputs)('is read right: $text', ({ text, targets }) => {
    expect(promisesIn(text).toSorted()).toEqual(
      targets.map(({ subject, reads }) => `${subject}｜${reads}`).toSorted(),
    )
  })
})

describe('a word that looks like a number', () => {
  it.each(notNumbers)('is none in %s', (text) => {
    expect(promisesIn(text)).toEqual([])
  })
})
