import { expect, test } from 'vitest'
import type { TargetEntry } from '../schemas/targets.ts'
import { yearlyChange } from './yearly.ts'

const period = { from: 2021, to: 2025 }

type Given = Partial<Pick<TargetEntry, 'measure' | 'unit'>> & {
  baseline?: { value: number; operator?: '>=' | '=' } | null
  value: number
  operator?: '>=' | '=' | 'range'
  year?: number | null
  /** The first year of the baseline. */
  since?: number
}

function change(
  lang: 'zh' | 'en',
  {
    baseline = null,
    value,
    operator = '=',
    year = 2025,
    measure = 'level',
    unit = { zh: '人', en: 'people' },
    since = 2020,
  }: Given,
) {
  const target = {
    ...{ measure, unit },
    baseline: baseline && { operator: '=', ...baseline, period: { text: '2020年', from: since, to: 2020 } },
    statements: [{ value, operator, year }],
  }
  // What is not read is left out.
  return yearlyChange(lang, target as unknown as TargetEntry, period, baseline?.operator === '>=')
}

test.each<[string, Given, string | null, string | null]>([
  [
    'a number of people',
    { baseline: { value: 8006 }, value: 15000 },
    '年均增加约1399人',
    'about 1,399 people more each year on average',
  ],
  [
    'a share',
    { baseline: { value: 49.2 }, value: 60, unit: { zh: '%', en: '%' } },
    '年均增加约2.16个百分点',
    'about 2.16 percentage points more each year on average',
  ],
  [
    'a baseline of some years',
    { baseline: { value: 66 }, since: 2016, value: 100 },
    '年均增加约6.8人（从2020年算起）',
    'about 6.8 people more each year on average (from 2020 on)',
  ],
  [
    'a fall',
    { baseline: { value: 100 }, value: 80 },
    '年均减少约4人',
    'about 4 people less each year on average',
  ],
  [
    'a sum over the period',
    { value: 2000, measure: 'cumulative', unit: { zh: '处', en: 'sites' } },
    '年均约400处',
    'about 400 sites a year on average',
  ],
  ['no baseline', { value: 60 }, null, null],
  ['a baseline that is a bound', { baseline: { value: 90, operator: '>=' }, value: 100 }, null, null],
  ['nothing to change', { baseline: { value: 100 }, value: 100 }, null, null],
  ['a range', { baseline: { value: 1 }, value: 3, operator: 'range' }, null, null],
  ['a deadline no later than the baseline', { baseline: { value: 1 }, value: 3, year: 2020 }, null, null],
])('%s', (_, given, zh, en) => {
  expect(change('zh', given)).toBe(zh)
  expect(change('en', given)).toBe(en)
})
