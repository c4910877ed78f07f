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

/** Sentences that the rules do not read right yet. */
const unread = [
  '新建和改造供水管网分别达到300公里、500公里',
  '城镇居民收入和农村居民收入年均分别增长6%、7.5%以上',
  '高标准农田建设50万亩任务',
  '主题服务3大类60项',
  '涵盖8大类120项',
  '至少有1所200张床位以上的养老机构',
]

function read(text: string): string[] {
  const { blocks, period } = readSource(text)
  return extractStatements(blocks, period)
    .map((statement) => `${statement.indicator} | ${notate(statement)}`)
    .sort()
}

describe.each([...own])('%s', (name) => {
  const inputs = kinds.filter(({ kind }) => kind === name)
  const known = inputs.filter(({ text }) => unread.some((part) => text.includes(part)))

  test.each(inputs.filter((input) => !known.includes(input)))('$text', ({ text, targets }) => {
    expect(read(text)).toEqual(targets.map(({ subject, reads }) => `${subject} | ${reads}`).sort())
  })

  if (known.length > 0)
    test.fails.each(known)('not yet: $text', ({ text, targets }) => {
      expect(read(text)).toEqual(targets.map(({ subject, reads }) => `${subject} | ${reads}`).sort())
    })
})
