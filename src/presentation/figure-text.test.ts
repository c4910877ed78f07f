import { describe, expect, test } from 'vitest'
import type { Change, FigureEntry } from '../schemas/figures.ts'
import { figureText, figureValue } from './figure-text.ts'
import { figureFor } from './testing.ts'

const change = (parts: Partial<Change>): Change => ({
  ...{ from: null, to: null, difference: null, rate: null, since: null, computed: [], fromBetween: null },
  ...parts,
})
const monthly = { zh: '元/月', en: 'yuan a month' }
const percent = { zh: '%', en: '%' }

describe('the value of a figure', () => {
  test.each<[zh: string, en: string, Partial<FigureEntry>]>([
    ['821元/月', '821 yuan a month', { value: 821, valueText: '821元/月', unit: monthly }],
    [
      '每人每月1410元',
      '1,410 yuan per person per month',
      { value: 1410, valueText: '1410元', unit: { zh: '元/人·月', en: 'yuan per person per month' } },
    ],
    [
      '98%以上',
      '98% or more',
      { value: 98, valueText: '98%', unit: percent, operator: '>=', operatorText: '达到…以上' },
    ],
    [
      '最长12个月',
      '12 months or less',
      {
        value: 12,
        valueText: '12个月',
        unit: { zh: '个月', en: 'months' },
        operator: '<=',
        operatorText: '延长至最长',
      },
    ],
    [
      '近1万人次',
      'nearly 10,000 instances',
      {
        value: 10000,
        valueText: '1万人次',
        unit: { zh: '人次', en: 'instances' },
        approximate: true,
        operatorText: '培训近',
      },
    ],
    [
      '2万余人次',
      'more than 20,000 instances',
      { value: 20000, valueText: '2万余人次', unit: { zh: '人次', en: 'instances' }, approximate: true },
    ],
    [
      '132万人',
      '1.32 million people',
      { value: 1320000, valueText: '132万人', unit: { zh: '人', en: 'people' }, operatorText: '达到' },
    ],
    [
      '首位',
      'First',
      { kind: 'rank', value: 1, valueText: '首位', unit: { zh: '位', en: 'place' }, operatorText: '居' },
    ],
    [
      '第五名',
      'No. 5',
      { kind: 'rank', value: 5, valueText: '第五名', unit: { zh: '名', en: 'place' }, operatorText: '获' },
    ],
  ])('%s, %s', (zh, en, parts) => {
    expect(figureValue('zh', figureFor(parts))).toBe(zh)
    expect(figureValue('en', figureFor(parts))).toBe(en)
  })
})

describe('the change of a figure', () => {
  test.each<[string, Partial<FigureEntry>, zh: string[], en: string[]]>([
    [
      'by a difference from a time',
      {
        part: 'to',
        unit: monthly,
        change: change({
          from: 550,
          to: 821,
          difference: 271,
          since: { text: '“十二五”末', from: 2015, to: 2015 },
          computed: ['from'],
        }),
      },
      ['较“十二五”末提高271元/月', '原为550元/月（本站算出）'],
      ['up 271 yuan a month since 2015', 'from 550 yuan a month (computed here)'],
    ],
    [
      'from a start, the plan does not say when',
      { part: 'to', unit: { zh: '元', en: 'yuan' }, change: change({ from: 630, to: 1300 }) },
      ['原为630元', '原文未写从何时算起'],
      ['from 630 yuan', 'since when is not said'],
    ],
    [
      'by a rate, rounded as the plan rounds',
      {
        part: 'to',
        unit: { zh: '张', en: 'beds' },
        change: change({
          from: 40202,
          to: 63000,
          rate: 56.71,
          computed: ['from'],
          fromBetween: [39882, 40521],
        }),
      },
      ['增长56.71%', '原为约4万张（本站算出）', '原文未写从何时算起'],
      ['up 56.71%', 'from about 40,000 beds (computed here)', 'since when is not said'],
    ],
    [
      'of a share in points, and down',
      {
        part: 'to',
        unit: percent,
        change: change({
          from: 60,
          to: 50,
          difference: -10,
          since: { text: '2015年', from: 2015, to: 2015 },
          computed: ['from'],
        }),
      },
      ['较2015年下降10个百分点', '原为60%（本站算出）'],
      ['down 10 percentage points since 2015', 'from 60% (computed here)'],
    ],
    [
      'without an earlier number',
      { part: 'to', change: change({ to: 165 }) },
      ['原文未写原来的数字'],
      ['earlier number not given'],
    ],
    ['of which it is the start', { part: 'from', change: change({ from: 630, to: 1300 }) }, [], []],
  ])('%s', (_, parts, zh, en) => {
    expect(figureText('zh', figureFor(parts)).change).toEqual(zh)
    expect(figureText('en', figureFor(parts)).change).toEqual(en)
  })
})
