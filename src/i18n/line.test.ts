import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languages } from '../schemas/language.ts'
import { targetsSchema } from '../schemas/targets.ts'
import { boundedValueOf, isDifference, lineOf, unitBeside } from './line.ts'
import { nameAnd, textOf } from './phrase.ts'

const named = (zh: string, en: string, unit: { zh: string; en: string | null }) => ({
  indicator: { zh, en },
  unit,
})
const percent = { zh: '%', en: '%' }

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
  [
    { operatorText: '翻…以上', value: 1, valueText: '一番' },
    named('居民收入', 'Incomes', { zh: '番', en: 'doublings' }),
    '居民收入：翻一番以上',
    'Incomes: to double or more',
  ],
  [
    { operatorText: '增长', value: 1.5, valueText: '1.5倍' },
    named('技术合同成交额', 'Technology contracts', { zh: '倍', en: 'times' }),
    '技术合同成交额：增长1.5倍',
    'Technology contracts: to rise by 150%',
  ],
  // Verbs that only say that it will be so are left out in English.
  [
    { operatorText: '达到', value: 100, valueText: '100家' },
    named('社工机构', 'Social work organizations', { zh: '家', en: 'organizations' }),
    '社工机构：达到100家',
    'Social work organizations: 100',
  ],
  [
    { operatorText: '建成', value: 10, valueText: '10个' },
    named('养老驿站', 'Elderly care stations', { zh: '个', en: 'sites' }),
    '养老驿站：建成10个',
    'Elderly care stations: 10 sites',
  ],
  // Others stay, in the infinitive.
  [
    { operatorText: '提高到', value: 60, valueText: '60%' },
    named('集中供养率', 'Share in care', percent),
    '集中供养率：提高到60%',
    'Share in care: to rise to 60%',
  ],
  [
    { operatorText: '下降', value: 13.5, valueText: '13.5%' },
    named('单位能耗', 'Energy per unit of output', percent),
    '单位能耗：下降13.5%',
    'Energy per unit of output: to fall by 13.5%',
  ],
  [
    { operatorText: '控制在…以内', value: 5, valueText: '5%' },
    named('失业率', 'Unemployment rate', percent),
    '失业率：控制在5%以内',
    'Unemployment rate: to be kept within 5%',
  ],
  [
    { operatorText: '年均增长…左右', value: 6.5, valueText: '6.5%' },
    named('收入', 'Income', percent),
    '收入：年均增长6.5%左右',
    'Income: to grow by about 6.5% a year on average',
  ],
  [
    { operatorText: '培训', value: 5000, valueText: '5000人' },
    named('护理员', 'Care workers', { zh: '人', en: 'people' }),
    '护理员：培训5000人',
    'Care workers: to train 5,000 people',
  ],
  // What the name says is not said again.
  [
    { operatorText: '新增', value: 2000, valueText: '2000处' },
    named('新增助餐场所', 'New meal-service sites', { zh: '处', en: 'sites' }),
    '新增助餐场所：2000处',
    'New meal-service sites: 2,000',
  ],
  [
    { operatorText: '新增', value: 2000, valueText: '2000张' },
    named('护理型床位', 'Nursing-care beds', { zh: '张', en: 'beds' }),
    '护理型床位：新增2000张',
    'Nursing-care beds: to add 2,000',
  ],
  [
    { operatorText: '…建立', value: null, valueText: '普遍' },
    named('建立协会的街镇', 'Towns with associations', percent),
    '建立协会的街镇：普遍',
    'Towns with associations: all',
  ],
  [
    { operatorText: '…推行', value: null, valueText: '普遍' },
    named('评定制度', 'Grading system', percent),
    '评定制度：普遍推行',
    'Grading system: universally implemented',
  ],
  // A hope is one.
  [
    { certaintyText: '力争', value: null, valueText: '全部' },
    named('达标的区县', 'Districts and counties that comply', percent),
    '达标的区县：力争全部',
    'Districts and counties that comply — aim: all',
  ],
  [
    { certaintyText: '力争', operatorText: '…以上', value: 65, valueText: '65%' },
    named('患者', 'Patients in care', percent),
    '患者：力争65%以上',
    'Patients in care — aim: 65% or more',
  ],
  [
    { certaintyText: '有望', operatorText: '达到', value: 60, valueText: '60%' },
    named('比例', 'Share', percent),
    '比例：有望达到60%',
    'Share — expected: 60%',
  ],
  [
    { operatorText: '实现高标准', value: null, valueText: '全覆盖' },
    named('设施', 'Facilities', percent),
    '设施：实现高标准全覆盖',
    'Facilities: full coverage to a high standard',
  ],
  [
    { operatorText: '攀高至', value: 60, valueText: '60%' },
    named('比例', 'Share', percent),
    '比例：攀高至60%',
    'Share: 攀高至60%',
  ],
] as const)('says %o after its name in both languages', (words, target, zh, en) => {
  const said = (lang: 'zh' | 'en') =>
    nameAnd(lang, target.indicator[lang], lineOf(lang, statement(words), target))
  expect(said('zh')).toBe(zh)
  expect(said('en')).toBe(en)
})

test.each([
  [{ operatorText: '不低于', value: 80, valueText: '80%' }, '不低于80%', 'at least 80%', false],
  [{ operatorText: '达到…以上', value: 80, valueText: '80%' }, '80%以上', '80% or more', false],
  [{ operatorText: '提高到', value: 60, valueText: '60%' }, '60%', '60%', false],
  [{ operatorText: '下降', value: 13.5, valueText: '13.5%' }, '下降13.5%', 'fall by 13.5%', true],
  [{ operatorText: '控制在…以内', value: 5, valueText: '5%' }, '5%以内', 'within 5%', false],
  [{ operatorText: '新增', value: 20, valueText: '20%' }, '20%', '20%', false],
  [{ operatorText: '…装配', value: null, valueText: '全部' }, '全部', 'all', false],
] as const)(
  'of %o keeps the value, its bound, and what it is a difference of',
  (words, zh, en, isDifferent) => {
    const target = named('指标', 'Indicator', percent)
    const said = (lang: 'zh' | 'en') => textOf(lang, boundedValueOf(lang, statement(words), target))
    expect([said('zh'), said('en')]).toEqual([zh, en])
    expect(isDifference(statement(words))).toBe(isDifferent)
  },
)

test('English leaves out a unit that the name has', () => {
  const unit = { zh: '个', en: 'districts and counties' }
  expect(unitBeside({ zh: '区县', en: 'Districts with a station' }, unit).en).toBe('')
  expect(unitBeside({ zh: '站', en: 'Stations' }, unit)).toEqual(unit)
  expect(unitBeside({ zh: '站', en: null }, unit)).toEqual(unit)
})

test('every line of the plan is as it was read and reviewed', async () => {
  const { targets } = targetsSchema.parse(
    JSON.parse(readFileSync('content/jinan-civil-affairs-2021-2025/targets.json', 'utf8')),
  )
  const lines = languages.flatMap((lang) =>
    targets.flatMap((target) =>
      target.statements.map((statement, index) => {
        const name = target.indicator[lang] ?? target.indicator.zh
        const short = target.short ?? target.indicator
        const line = nameAnd(lang, name, lineOf(lang, statement, target))
        const value = textOf(lang, boundedValueOf(lang, statement, { ...target, indicator: short }))
        return index === 0 ? `${line}\n    ${value} | ${short[lang] ?? ''}` : `    ${line}`
      }),
    ),
  )
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('fixtures/lines.txt')
})
