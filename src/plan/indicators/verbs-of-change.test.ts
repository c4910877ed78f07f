import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractStatements } from '../targets/extract-statements.ts'
import { type StatusInput, statusOf } from './status.ts'

/** How the plan that is over judges a sentence’s target by results, given from the first year on. */
function judge(promise: string, results: readonly number[], baseline: number | null = null) {
  const block = { anchor: 'c1-p1', line: 1, heading: false, table: null, grid: null }
  const text = `到2025年，${promise}。`
  const [statement] = extractStatements([{ ...block, text }], { periodStart: 2021, periodEnd: 2025 })
  if (!statement) throw new Error(`${promise} is a promise`)
  const judged: StatusInput = {
    ...{ measure: statement.measure, statement, baselineBound: false },
    baseline:
      baseline === null ? null : { value: baseline, period: { text: '2020年', from: 2020, to: 2020 } },
    observations: results.map((value, index) => ({
      ...{ year: 2026 - results.length + index, value },
      source: { title: '公报', url: 'https://example.org/', retrieved: '2026-01-31' },
    })),
  }
  return statusOf(judged, { period: { from: 2021, to: 2025 }, state: 'concluded' })?.status
}

/** The same result in each year of the plan. */
const yearly = (value: number) => Array.from({ length: 5 }, () => value)

describe('a reduction by so much is met by as much or more', () => {
  it.each([
    ['单位地区生产总值能耗下降13.5%', 15, 5],
    ['单位地区生产总值能耗下降13.5%', 13.5, 13.4],
    ['单位地区生产总值能耗累计下降13.5%', 15, 5],
    ['单位地区生产总值能耗降低18%', 20, 17],
    ['单位地区生产总值能耗降低18%以上', 20, 17],
    ['用水量下降不低于16%', 16, 15.9],
    ['主要污染物排放总量减少10%', 11, 9],
    ['事故起数减少20%以上', 21, 19],
    ['燃煤消费量压减500万吨', 5200000, 4000000],
    ['行政审批时限压缩50%', 60, 40],
    ['排放量削减8%', 9, 7],
    ['办理时间缩短5天', 6, 4],
  ])('%s: %d, not %d', (promise, met, missed) => {
    expect(judge(promise, [met])).toBe('met')
    expect(judge(promise, [missed])).toBe('not-met')
    // The reduction of the period before says nothing about the direction.
    expect(judge(promise, [met], 1e9)).toBe('met')
    expect(judge(promise, [missed], 1e9)).toBe('not-met')
  })

  it.each([
    ['用水量年均下降3%', 3.5, 2],
    ['单位能耗年均降低3%', 3, 2.9],
    ['排放量每年减少10%', 12, 9],
  ])('%s: %d in each year, not %d', (promise, met, missed) => {
    expect(judge(promise, yearly(met))).toBe('met')
    expect(judge(promise, yearly(missed))).toBe('not-met')
  })
})

describe('a level to come down to, or not to pass, is met at it or below', () => {
  it.each([
    ['办理时间缩短到5天', 4, 6],
    ['办理时间缩短至5天', 5, 5.1],
    ['办理时限压缩到5个工作日', 5, 6],
    ['登记时限压缩至3天以内', 2, 4],
    ['失业率降到4%', 4, 4.1],
    ['失业率降至4%', 3, 5],
    ['失业率降低到4%', 3, 5],
    ['死亡率下降到0.5%', 0.4, 0.6],
    ['死亡率减至5%', 4, 6],
    ['比例减少到5%', 5, 6],
    ['失业率降到4%左右', 3.9, 5],
    ['办理时间缩短到5天左右', 5, 6],
    ['失业率控制在5%左右', 5, 6],
    ['失业率控制在5%', 5, 5.5],
    ['失业率控制在5.5%以内', 5.5, 5.6],
    ['死亡率不高于5‰', 5, 6],
    ['贫困发生率低于3%', 2.9, 3.1],
  ])('%s: %d, not %d', (promise, met, missed) => {
    expect(judge(promise, [met])).toBe('met')
    expect(judge(promise, [missed])).toBe('not-met')
  })
})

describe('a rise, a sum, and a level to reach are met at it or above', () => {
  it.each([
    ['护理型床位占比达到60%', 61, 59],
    ['护理型床位占比提高到60%', 60, 59.9],
    ['参保率提高5个百分点', 6, 4],
    ['地区生产总值增长6%', 7, 5],
    ['城镇新增就业50万人', 510000, 490000],
  ])('%s: %d, not %d', (promise, met, missed) => {
    expect(judge(promise, [met])).toBe('met')
    expect(judge(promise, [missed])).toBe('not-met')
  })

  it('whatever sum was reached in the years before', () => {
    expect(judge('城镇新增就业50万人', [510000], 600000)).toBe('met')
    expect(judge('城镇新增就业50万人', [490000], 600000)).toBe('not-met')
  })
})

describe('the page that explains how a target is judged', () => {
  const words = JSON.parse(readFileSync('src/i18n/zh.json', 'utf8')) as Record<string, string>

  it.each([
    ['结果', 'methodReach'],
    ['能耗', 'methodReduce'],
    ['失业率', 'methodDownTo'],
    ['用水量', 'methodYearly'],
    ['助餐场所', 'methodSum'],
    ['服务站', 'methodAll'],
  ])('has examples that are true: %s, %s', (subject, key) => {
    const promise = subject + (words[key]?.split('、')[0] ?? '')
    const examples = /([\d.]+)[%处]为达到，\D*([\d.]+)[%处]为未达到/.exec(words[`${key}How`] ?? '')?.slice(1)
    expect(examples?.map((each) => judge(promise, yearly(Number(each))))).toEqual(['met', 'not-met'])
  })
})
