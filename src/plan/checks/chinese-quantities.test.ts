import { expect, test } from 'vitest'
import { readChineseQuantities } from './chinese-quantities.ts'

function read(text: string, only: 'binding' | 'all' = 'binding'): string[] {
  return readChineseQuantities(text)
    .filter(({ binding }) => only === 'all' || binding)
    .map(({ value, unit }) => `${value}${unit}`)
}

test.each([
  ['持有证书人数达到1.5万人', ['15000']],
  ['民政资金累计投入125.86亿元', ['12586000000']],
  ['地区生产总值达到10140.9亿元', ['1014090000000']],
  ['占总人口比例达到1.2‰以上', ['1.2‰']],
  ['比例分别达到30%、45%', ['30%', '45%']],
  ['提高2.3个百分点', ['2.3']],
  ['培育或孵化3-5家', ['3', '5']],
  ['20%-30%的社区，1-2万人', ['20%', '30%', '10000', '20000']],
  ['规划期限为2021-2025年', ['2021', '2025']],
  ['二〇三五年远景目标', ['2035']],
  ['全国第四届、第五届竞赛，第三批，第二名', ['4', '5', '3', '2']],
  ['党的十九大和十九届二中、三中全会', ['19', '19', '2', '3']],
  ['五大救助工程、六大功能区、两个有效覆盖、四张清单', ['5', '6', '2', '4']],
  ['三年行动计划，连续四年，三届使者', ['3', '4', '3']],
  ['覆盖至三、四级的残疾人', ['3', '4']],
  ['五A级社会组织、五星级党组织', ['5', '5']],
  ['培训三千人，惠及两万户', ['3000', '20000']],
  ['“十四五”末，较“十二五”末', ['14', '12']],
  ['“八五”普法规划', ['8']],
])('finds the numbers of %s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  '进一步健全统一的一体化机制，一批单一项目，打造一流品牌',
  '“两学一做”、“四风”、“四社联动”、“一窗受理，全科服务”、“六位一体”',
  '济南万科、千家万户、百姓、十分重视、老百姓',
  '建立市、区两级平台',
])('binds nobody to the numbers inside the words of %s', (text) => {
  expect(read(text)).toEqual([])
})

test('allows a name its number, and a five-year plan its years', () => {
  expect(read('“四风”', 'all')).toEqual(['4'])
  expect(read('“十四五”', 'all')).toEqual(['14', '5', '2021', '2025'])
})
