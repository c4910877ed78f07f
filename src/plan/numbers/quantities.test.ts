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
    ['达到一倍半', ['1.5 倍']],
    ['保持在-18℃至-25℃', ['-25..-18 ℃']],
    ['达到17 000亿元', ['1700000000000 元']],
    ['藏书3\u3000500\u3000000册', ['3500000 册']],
    ['完成1\u2009250\u202F000人次', ['1250000 人次']],
    ['在85\t150个', ['85 ', '150 个']],
    ['保持在−2.5‰左右', ['-2.5 ‰']],
    ['保持在零下18℃', ['-18 ℃']],
    ['控制在−5℃～−2℃', ['-5..-2 ℃']],
    ['— 60%以上', ['60 %']],
    ['新建两三百个', ['~200..300 个']],
    ['发展三、四百名', ['~300..400 名']],
    ['规模实现翻番', ['1 番']],
    ['事故零发生', ['0 ']],
    ['控制在5/十万以下', ['5 /10万']],
    ['容量3.5亿m³', ['350000000 m³']],
    ['不高于50mg/m³', ['50 mg/m³']],
    ['流量120m³/s', ['120 m³/s']],
    ['噪声50dB（A）', ['50 dB(A)']],
    ['新建百余公里', ['~100 公里']],
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
    ['绘制1:500地形图', ['name 1:500']],
    ['实施“翻番”计划', []],
    ['实施收入翻番计划', []],
    ['零部件、零容忍', []],
    ['二次供水', ['name 二次']],
    ['坚定四个自信', ['name 四个']],
  ])('takes nothing in %s for a quantity', (given, names) => {
    expect(quantitiesOf(given)).toEqual([])
    expect(namesOf(given)).toEqual(names)
  })

  it.each([
    ['新增3万5个', '3万5个'],
    ['投资12 34万元', '12 34万元'],
    ['新增1，200个', '1，200个'],
    ['面积120³亩', '120³亩'],
    ['培育三八家', '三八家'],
    ['占1.2.3%', '1.2.3%'],
  ])('reads no part of the number in %s', (given, unread) => {
    const { text } = normalizeText(given)
    const found = findNumbers(text, findZones(text))
    expect(found.quantities).toEqual([])
    expect(found.unread.map(({ start, end }) => text.slice(start, end))).toEqual([unread])
  })

  it('leaves a unit without a number alone', () => {
    expect(quantitiesOf('个百分点、万元、%、亿千瓦时')).toEqual([])
  })
})
