import { describe, expect, it } from 'vitest'
import { findNumbers } from './quantities.ts'
import { normalizeText } from '../text/normalize.ts'
import { findZones } from './zones.ts'

function quantitiesOf(given: string): string[] {
  const { text } = normalizeText(given)
  return findNumbers(text, findZones(text)).quantities.map(
    ({ value, upper, unit, approximate }) =>
      `${approximate ? '~' : ''}${value}${upper === null ? '' : `..${upper}`} ${unit}`,
  )
}

function namesOf(given: string): string[] {
  const { text } = normalizeText(given)
  return findNumbers(text, findZones(text)).named.map(
    (each) => `${each.class} ${text.slice(each.start, each.end)}`,
  )
}

describe('findNumbers', () => {
  it.each([
    ['占比达到 60 %', ['60 %']],
    ['占比达到６０％', ['60 %']],
    ['达到1.2‰以上', ['1.2 ‰']],
    ['建设 5 个区县、20 个街镇', ['5 个', '20 个']],
    ['培育3-5家', ['3..5 家']],
    ['建设1～2个', ['1..2 个']],
    ['增长10%—15%', ['10..15 %']],
    ['培训2-3万人', ['20000..30000 人']],
    ['投入1,200万元', ['12000000 元']],
    ['2万余人次', ['~20000 人次']],
    ['标准1000元/月', ['1000 元/月']],
    ['储能容量200MWh', ['200 MWh']],
    ['容量500kVA', ['500 kVA']],
    ['编号500kX', []],
    ['浓度33微克/立方米', ['33 微克/立方米']],
    ['能力46亿吨标准煤', ['4600000000 吨标准煤']],
    ['提高10个百分点', ['10 个百分点']],
    ['百分之八十以上', ['80 %']],
    ['六成以上', ['60 %']],
    ['超过1/3', [`${1 / 3} `]],
    ['控制在9/10万以内', ['9 /10万']],
    ['缩小到2.1∶1', ['2.1 ']],
    ['装机100万千瓦', ['1000000 千瓦']],
    ['惠及177万老年人', ['1770000 人']],
    ['新建泊位12泊位', ['12 泊位']],
    ['每年检测200批次', ['200 批次']],
    ['生产3000箱。', ['3000 箱']],
    ['建成五十个中心', ['50 个']],
  ])('reads %s', (given, expected) => {
    expect(quantitiesOf(given)).toEqual(expected)
  })

  it.each([
    ['“六位一体”', []],
    ['依托“12345”市民服务热线', ['name 12345']],
    ['以“1+N”模式', ['name 1']],
    ['建成15分钟生活圈', ['name 15分']],
    ['推广5G应用', ['name 5G']],
    ['（民发〔2021〕51号）', ['document 2021', 'document 51号']],
    ['到2025年', ['date 2025年']],
    ['2021年6月30日', ['date 2021年6月30日']],
    ['2021-2025年', ['date 2021-2025年']],
    ['第3次普查', ['ordinal 3']],
    ['《规划（2019-2021）》', ['name 2019', 'name 2021']],
    ['四级网络', ['name 四级']],
    ['电话0531-66601234。', ['name 0531', 'name 66601234']],
  ])('takes nothing in %s for a quantity', (given, names) => {
    expect(quantitiesOf(given)).toEqual([])
    expect(namesOf(given)).toEqual(names)
  })

  it('leaves a unit without a number alone', () => {
    expect(quantitiesOf('个百分点、万元、%、亿千瓦时')).toEqual([])
  })
})
