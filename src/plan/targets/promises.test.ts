import { describe, expect, test } from 'vitest'
import { readSource } from '../outline/read-source.ts'
import { extractStatements } from './extract-statements.ts'
import { notate } from './gold/gold.ts'
import kinds from './gold/kinds.json' with { type: 'json' }

/** The kinds that are about whose a promise is, by when, how firm, and what is none. */
const own = new Set([
  'fenbie',
  'carried-subject',
  'lead-in-years',
  'thresholds',
  'tax-and-subsidy',
  'frequencies',
  'already-reached',
  'two-kinds',
  'categories-and-items',
  'each-at-least',
  'share-by',
  'at-ratio',
  'at-most',
  'all-have',
  'commonly',
  'hedges-sentence',
  'hedges-clause',
  'reductions-difference',
  'reductions-level',
])

function read(text: string): string[] {
  const { blocks, period } = readSource(text)
  return extractStatements(blocks, period)
    .map((statement) => `${statement.indicator} | ${notate(statement)}`)
    .sort()
}

describe.each([...own])('%s', (name) => {
  test.each(kinds.filter(({ kind }) => kind === name))('$text', ({ text, targets }) => {
    expect(read(text)).toEqual(targets.map(({ subject, reads }) => `${subject} | ${reads}`).sort())
  })
})
