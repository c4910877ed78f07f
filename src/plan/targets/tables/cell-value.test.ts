import { describe, expect, it } from 'vitest'
import { readCell } from './cell-value.ts'

/** Operator, value, unit, measure, year and words of what a cell says. */
function read(cell: string, unit = '', name = '指标') {
  return (
    readCell(cell, unit, name)?.map(
      ({ operator, approximate, value, upper, unit: read, measure, ...rest }) => {
        const number = `${Math.round(value * 1e6) / 1e6}${upper === null ? '' : `..${upper}`}`
        const sign = operator === 'range' ? '' : operator
        const words = [rest.operatorText, rest.year].filter((each) => each !== null)
        return [`${sign}${approximate ? '~' : ''}${number} ${read}`, measure, ...words].join(' ')
      },
    ) ?? 'unread'
  )
}

describe('readCell', () => {
  it.each([
    ['200*', '张', '=200 张 level'],
    ['75①', '%', '=75 % level'],
    ['75¹', '%', '=75 % level'],
    ['2.5※', '万人', '=25000 人 level'],
    ['60（其中农村55）', '%', '=60 % level'],
    ['3.5（含初中1.2）', '万个', '=35000 个 level'],
    ['1.5万', '亿元', '=1500000000000 元 level'],
    ['1.15', '万人', '=11500 人 level'],
    ['17 000', '亿元', '=1700000000000 元 level'],
    ['12　000', '人', '=12000 人 level'],
    ['1,200', '人', '=1200 人 level'],
    ['2000', '个', '=2000 个 level'],
    ['12345', '件', '=12345 件 level'],
    ['6人（含）以下', '', '<=6 人 level …（含）以下'],
    ['15以内', '分钟', '<=15 分钟 level …以内'],
    ['1.45 左右', '万亿斤', '=~1450000000000 斤 level …左右'],
    ['1000余', '处', '=~1000 处 level'],
    ['≤9', '1/10万', '<=9 /10万 level ≤'],
    ['1:1.2', '', '=0.833333  level'],
    ['6-8', '张', '6..8 张 level'],
    ['−18℃以下', '℃', '<=-18 ℃ level …以下'],
    ['-1~3', '%', '-1..3 % level'],
    ['≥-2', '‰', '>=-2 ‰ level ≥'],
    ['10⁴', '亩', '=10000 亩 level'],
    ['五百个', '', '=500 个 level'],
    ['零发生', '起', '=0 起 level'],
    ['“十三五”时期零发生', '', '=0  level'],
    ['年均增长8%', '元/月', '=8 % yearly 年均增长'],
    ['年均增长7.5%以上', '元', '>=7.5 % yearly 年均增长…以上'],
    ['较2020年提高5个百分点', '%', '=5 个百分点 cumulative 提高'],
    ['累计下降14%', '吨', '=14 % cumulative 累计下降'],
    ['翻一番', '亿元', '=1 番 cumulative 翻'],
    ['新增500', '张', '=500 张 cumulative 新增'],
    ['累计5000', '人次', '=5000 人次 cumulative'],
    ['〔6〕', '百分点', '=6 百分点 cumulative'],
    ['达到95', '%', '>=95 % level 达到'],
  ])('reads %s of %s', (cell, unit, expected) => {
    expect(read(cell, unit)).toEqual([expected])
  })

  it('reads each of two numbers with its year', () => {
    expect(read('12000（2023年）、15000', '人')).toEqual(['=12000 人 level 2023', '=15000 人 level'])
    expect(read('2023年：12000，2025年：15000', '人')).toEqual([
      '=12000 人 level 2023',
      '=15000 人 level 2025',
    ])
  })

  it.each(['-', '—', '/', '完成上级下达任务', '5G', '2025年前完成', '国家一级'])(
    'reads nothing in %s',
    (cell) => {
      expect(read(cell)).toEqual([])
    },
  )

  it.each([
    ['1.5万', '万人'],
    ['84（85）', '%'],
    ['120/200', '个'],
    ['85→90', '%'],
    ['8.5[42]', '%'],
    ['全市80，农村60', '%'],
    ['12.5.3', '%'],
    ['3万5', '人'],
    ['下降15', '%'],
    ['1，200', '人'],
  ])('reads no part of %s of %s', (cell, unit) => {
    expect(read(cell, unit)).toBe('unread')
  })

  it.each([
    ['  约 17 000 人以上', '17 000 人'],
    ['≥-2.5', '-2.5'],
    ['年均增长8%', '8%'],
    ['12000（2023年）', '12000'],
  ])('says where the number of %s is', (cell, value) => {
    const [found] = readCell(cell, '', '') ?? []
    expect(cell.slice(found?.start, found?.end)).toBe(value)
  })
})
