import { expect, test } from 'vitest'
import { textOf } from './phrase.ts'
import { phraseOf, valueOf } from './promise.ts'

const percent = { unit: { zh: '%', en: '%' } } as const
const people = { unit: { zh: '人', en: 'people' } } as const
const hours = { unit: { zh: '小时', en: 'hours' } } as const
const doublings = { unit: { zh: '番', en: 'doublings' } } as const
const times = { unit: { zh: '倍', en: 'times' } } as const
const none = { unit: { zh: '', en: '' } } as const
const yuan = { unit: { zh: '元', en: 'yuan' } } as const
const organizations = { unit: { zh: '家', en: 'organizations' } } as const

function statement(words: {
  operatorText?: string
  certaintyText?: string
  value?: number | null
  upper?: number
  valueText: string
  quote?: string
}) {
  const {
    operatorText = null,
    certaintyText = null,
    value = 100,
    upper = null,
    valueText,
    quote = '',
  } = words
  return {
    ...{ operatorText, certaintyText, value, upper, valueText, approximate: false },
    source: { quote: { zh: quote } },
  }
}

test.each([
  [{ operatorText: '提高到', value: 60, valueText: '60%' }, percent, '提高到60%', 'rise to 60%'],
  [{ operatorText: '不低于', value: 80, valueText: '80 %' }, percent, '不低于80%', 'at least 80%'],
  [
    { operatorText: '达到…以上', value: 1.2, valueText: '1.2‰' },
    { ...percent, unit: { zh: '‰', en: '‰' } },
    '达到1.2‰以上',
    'reach 1.2‰ or more',
  ],
  [
    { operatorText: '达到', value: 15000, valueText: '1.5 万人' },
    people,
    '达到1.5万人',
    'reach 15,000 people',
  ],
  [
    { operatorText: '孵化', value: 3, upper: 5, valueText: '3-5 家' },
    organizations,
    '孵化3-5家',
    'incubate 3–5 organizations',
  ],
  [{ valueText: '100%' }, percent, '100%', '100%'],
  [
    { operatorText: '实现', value: null, valueText: '全覆盖' },
    percent,
    '实现全覆盖',
    'achieve full coverage',
  ],
  [
    { certaintyText: '推动', value: null, valueText: '全覆盖' },
    percent,
    '推动全覆盖',
    'work toward full coverage',
  ],
  [
    { operatorText: '…以上', certaintyText: '力争', value: 65, valueText: '65%' },
    percent,
    '力争65%以上',
    'strive for 65% or more',
  ],
  [
    { operatorText: '实现', certaintyText: '推动实现', value: null, valueText: '覆盖辖区城乡居民' },
    percent,
    '推动实现覆盖辖区城乡居民',
    'work to achieve coverage of all residents',
  ],
  [
    { operatorText: '累计', value: 4000000, valueText: '400' },
    hours,
    '累计400万小时',
    'a total of 4,000,000 hours',
  ],
  [
    { operatorText: '累计…以上', value: 5000, valueText: '5000' },
    hours,
    '累计5000小时以上',
    'a total of 5,000 hours or more',
  ],
  [
    { operatorText: '年均增长…左右', value: 6.5, valueText: '6.5' },
    percent,
    '年均增长6.5%左右',
    'grow by about 6.5% a year on average',
  ],
  [
    { operatorText: '改造', value: 120, valueText: '120家' },
    organizations,
    '改造120家',
    'renovate 120 organizations',
  ],
  [
    { operatorText: '提升到不低于', value: 80, valueText: '80%' },
    percent,
    '提升到不低于80%',
    'rise to at least 80%',
  ],
  [
    { operatorText: '缩短至…以内', value: 8, valueText: '8小时' },
    hours,
    '缩短至8小时以内',
    'be shortened to 8 hours or less',
  ],
  [{ operatorText: '控制在…以内', value: 5, valueText: '5%' }, percent, '控制在5%以内', 'be kept within 5%'],
  [
    { certaintyText: '有望', operatorText: '达到', value: 60, valueText: '60%' },
    percent,
    '有望达到60%',
    'be expected to reach 60%',
  ],
  [{ operatorText: '…（含）以下', value: 6, valueText: '6人' }, people, '6人（含）以下', '6 people or less'],
  [{ operatorText: '…以内（含）', value: 5, valueText: '5%' }, percent, '5%以内（含）', '5% or less'],
  [
    { operatorText: '至少新增', value: 500, valueText: '500家' },
    organizations,
    '至少新增500家',
    'add at least 500 organizations',
  ],
  [
    { operatorText: '最多培育', value: 5, valueText: '5家' },
    organizations,
    '最多培育5家',
    'incubate at most 5 organizations',
  ],
  [{ operatorText: '翻', value: 1, valueText: '番' }, doublings, '翻番', 'double'],
  [{ operatorText: '翻', value: 2, valueText: '两番' }, doublings, '翻两番', 'quadruple'],
  [
    { operatorText: '翻…以上', certaintyText: '力争', value: 1, valueText: '一番' },
    doublings,
    '力争翻一番以上',
    'strive to double or more',
  ],
  [{ operatorText: '增长', value: 1, valueText: '一倍' }, times, '增长一倍', 'rise by 100%'],
  [{ operatorText: '提高', value: 1.5, valueText: '1.5倍' }, times, '提高1.5倍', 'rise by 150%'],
  [{ operatorText: '达到', value: 1.5, valueText: '1.5倍' }, times, '达到1.5倍', 'reach 1.5 times'],
  [{ value: 1 / 1.2, valueText: '1:1.2' }, none, '1:1.2', '1:1.2'],
  [{ operatorText: '达到', value: 2 / 3, valueText: '三分之二' }, none, '达到三分之二', 'reach 2/3'],
  [{ value: 0, valueText: '零发生' }, none, '零发生', 'zero occurrences'],
  [{ operatorText: '实现', value: 0, valueText: '零填埋' }, none, '实现零填埋', 'achieve zero landfill'],
  [{ value: 1.5e12, valueText: '1.5万' }, yuan, '1.5万亿元', '1,500,000,000,000 yuan'],
  [{ value: 1.2e12, valueText: '12 000' }, yuan, '12000亿元', '1,200,000,000,000 yuan'],
  [{ value: 1000, valueText: '1000余' }, organizations, '1000余家', '1,000 organizations'],
  [{ value: 20000, upper: 30000, valueText: '2～3万' }, people, '2～3万人', '20,000–30,000 people'],
  [{ operatorText: '<', value: 2.5, valueText: '2.5' }, percent, '<2.5%', 'less than 2.5%'],
] as const)('says %o as it is in both languages', (words, target, zh, en) => {
  expect(textOf('zh', phraseOf('zh', statement(words), target))).toBe(zh)
  expect(textOf('en', phraseOf('en', statement(words), target))).toBe(en)
})

test('keeps the order of the plan where the verb stands behind the words for all', () => {
  const words = statement({
    operatorText: '建立',
    value: null,
    valueText: '普遍',
    quote: '街镇普遍建立枢纽型社会组织。',
  })
  expect(phraseOf('zh', words, percent)).toMatchObject({ before: '', value: '普遍', after: '建立' })
})

test('prints the Chinese where English has no words for the plan’s', () => {
  const words = statement({ operatorText: '攀高至', value: 60, valueText: '60%' })
  expect(phraseOf('en', words, percent)).toEqual({ before: '攀高至', value: '60%', after: '', chinese: true })
})

test('gives the value alone with its unit', () => {
  expect(
    valueOf('en', statement({ value: 2000, valueText: '2000 处' }), {
      unit: { zh: '处', en: 'sites' },
    }),
  ).toBe('2,000 sites')
  expect(
    valueOf('zh', statement({ value: 2000, valueText: '2000 处' }), {
      unit: { zh: '处', en: 'sites' },
    }),
  ).toBe('2000处')
})
