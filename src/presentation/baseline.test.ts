import { describe, expect, test } from 'vitest'
import type { FigureEntry } from '../schemas/figures.ts'
import { baselineOf, baselineText, periodText } from './baseline.ts'
import { baseline, target } from './testing.ts'

const figure = (valueText: string, operatorText: string | null) =>
  ({ id: 'f1', value: 50, unit: { zh: '%', en: '%' }, valueText, operatorText }) as FigureEntry

describe('a baseline', () => {
  test.each<[string, Parameters<typeof baseline>[0], FigureEntry | undefined, zh: string, en: string]>([
    ['plain', {}, undefined, '50%', '50%'],
    ['approximate', { approximate: true }, undefined, '约50%', 'about 50%'],
    ['in the words of its figure', { operator: '>=' }, figure('50%', '达到…以上'), '50%以上', '50% or more'],
    ['with a bound before it', { operator: '<=' }, figure('50%', '控制在不超过'), '不超过50%', '50% or less'],
    ['only reached', { operator: '>=' }, figure('50%', '达到'), '50%', '50%'],
  ])('%s', (_, overrides, from, zh, en) => {
    expect(baselineText('zh', target(), baseline(overrides), from)).toBe(zh)
    expect(baselineText('en', target(), baseline(overrides), from)).toBe(en)
  })

  test('in words for all of a set has no number', () => {
    const given = baseline({ value: null })
    const words = { ...figure('全覆盖', null), value: null }
    expect(baselineText('zh', target(), given, words)).toBe('全覆盖')
    expect(baselineText('en', target(), given, words)).toBe('full coverage')
    const figures = new Map([['f1', words]])
    expect(baselineOf(target({ baseline: given }), { lang: 'zh', figures })?.value).toBeNull()
  })

  test('is an open value in a chart where its words make it a bound', () => {
    const described = baselineOf(target({ baseline: baseline({ operator: '>=' }) }), {
      lang: 'zh',
      figures: new Map([['f1', figure('50%', '…以上')]]),
    })
    expect(described).toEqual({ value: 50, text: '50%以上', year: null, bound: '>=' })
  })
})

test.each([
  [null, '', ''],
  [{ text: '“十三五”', from: 2016, to: 2020 }, '“十三五”期间', '2016–2020'],
  [{ text: '2020年底', from: 2020, to: 2020 }, '2020年底', '2020'],
])('the period %j in words', (period, zh, en) => {
  expect(periodText('zh', period)).toBe(zh)
  expect(periodText('en', period)).toBe(en)
})
