import { describe, expect, it } from 'vitest'
import { extractFigures } from '../figures/extract-figures.ts'
import { readSource } from '../../outline/read-source.ts'
import type { Statement } from '../statement.ts'
import { extractStatements } from '../extract-statements.ts'

const title = '河东市“十四五”卫生发展规划\n'

function read(text: string): Statement[] {
  const { blocks, period } = readSource(text)
  return extractStatements(blocks, period)
}

const short = ({ indicator, value, unit, year, table, valueText, line }: Statement) => [
  ...[indicator, value, unit, year, table?.nature, valueText, line],
]

const forms: readonly (readonly [string, string])[] = [
  [
    'tabs',
    '序号\t指标\t单位\t2020年\t2025年\t属性\n1\t人均预期寿命\t岁\t81.2\t82.5\t预期性\n2\t服务人次\t万人次\t3\t5.5\t约束性\n',
  ],
  [
    'wide gaps',
    '序号  指标  单位  2020年  2025年  属性\n1  人均预期寿命  岁  81.2  82.5  预期性\n2  服务人次  万人次  3  5.5  约束性\n',
  ],
  [
    'single spaces',
    '序号 指标 单位 2020年 2025年 属性\n1 人均预期寿命 岁 81.2 82.5 预期性\n2 服务人次 万人次 3 5.5 约束性\n',
  ],
  [
    'bars',
    '| 序号 | 指标 | 单位 | 2020年 | 2025年 | 属性 |\n| 1 | 人均预期寿命 | 岁 | 81.2 | 82.5 | 预期性 |\n| 2 | 服务人次 | 万人次 | 3 | 5.5 | 约束性 |\n',
  ],
]

describe('indicator tables', () => {
  it.each(forms)('are read where cells are parted by %s', (_, table) => {
    expect(read(`${title}主要指标如下。\n${table}各区抓好落实。\n`).map(short)).toEqual([
      ['人均预期寿命', 82.5, '岁', 2025, 'expected', '82.5', 4],
      ['服务人次', 55000, '人次', 2025, 'binding', '5.5', 5],
    ])
  })

  it('are read where each cell has a line', () => {
    const table =
      '表1 主要指标\n指标\n单位\n2020年\n2025年\n属性\n人均预期寿命\n岁\n81.2\n82.5\n预期性\n婴儿死亡率\n‰\n2.6\n＜2.5\n预期性\n'
    const found = read(`${title}主要指标如下。\n${table}各区抓好落实。\n`)
    expect(found.map(short)).toEqual([
      ['人均预期寿命', 82.5, '岁', 2025, 'expected', '82.5', 9],
      ['婴儿死亡率', 2.5, '‰', 2025, 'expected', '2.5', 14],
    ])
    expect(found[1]).toMatchObject({
      operator: '<=',
      operatorText: '<',
      kind: 'ratio',
      yearFrom: 'table',
    })
  })

  const row = (cells: string) =>
    read(`${title}| 指标 | 2020年 | 2025年 | 年均增长[累计] | 属性 |\n${cells}\n`)

  it.each<[string, string, Partial<Statement>[]]>([
    [
      'a unit behind the name',
      '| 森林覆盖率（%） | 24 | 25以上 | — | 约束性 |',
      [{ indicator: '森林覆盖率', value: 25, unit: '%', operator: '>=', operatorText: '…以上' }],
    ],
    [
      'a unit in the cell',
      '| 建校 | 3所 | 5万所左右 | | 预期性 |',
      [{ value: 50000, unit: '所', approximate: true, valueText: '5万所' }],
    ],
    [
      'growth a year',
      '| 地区生产总值 | 100 | — | 6.5左右 | 预期性 |',
      [
        {
          value: 6.5,
          unit: '%',
          measure: 'yearly',
          operatorText: '年均增长…左右',
          year: 2025,
          yearFrom: 'plan',
        },
      ],
    ],
    [
      'a sum in brackets',
      '| 能耗降低（%） | — | — | [14] | 约束性 |',
      [{ value: 14, unit: '%', measure: 'cumulative', operatorText: '累计' }],
    ],
    [
      'all of a set',
      '| 村级服务站 | 60% | 全覆盖 | | 预期性 |',
      [{ value: 100, unit: '%', kind: 'coverage', valueText: '全覆盖' }],
    ],
    [
      'a range',
      '| 平均受教育年限（年） | 10 | 11-12 | | 约束性 |',
      [{ value: 11, upper: 12, operator: 'range' }],
    ],
    [
      'a number before the name',
      '| 3.床位数（张） | 10 | 12 | | 预期性 |',
      [{ indicator: '床位数', value: 12 }],
    ],
    ['nothing', '| 床位数（张） | 10 | — | | 预期性 |', []],
  ])('reads %s', (_, cells, expected) => {
    const found = row(cells)
    expect(found).toHaveLength(expected.length)
    for (const [index, each] of expected.entries()) expect(found[index]).toMatchObject(each)
  })

  it('gives what was reached before as figures of their year', () => {
    const { blocks, period } = readSource(
      `${title}| 指标 | 单位 | 2020年 | 2025年 |\n| 床位数 | 张 | 1,200 | 1,500 |\n`,
    )
    expect(
      extractFigures(blocks, period).map(({ subject, value, unit, period }) => [
        subject,
        value,
        unit,
        period,
      ]),
    ).toEqual([['床位数', 1200, '张', { text: '2020年', from: 2020, to: 2020 }]])
  })

  it('finds no target in a table about years before the plan', () => {
    expect(read(`${title}| 指标 | 2015年 | 2020年 |\n| 床位数（张） | 10 | 12 |\n`)).toEqual([])
  })

  it('leaves tables without indicators to be read as text', () => {
    expect(read(`${title}一、目标\n| 姓名 | 职务 | 电话 |\n| 张三 | 局长 | 12345 |\n`)).toEqual([])
  })

  it('keeps the row as the quote, and the number’s place in it', () => {
    const [found] = read(`${title}一、目标\n| 指标 | 2020年 | 2025年 |\n| 床位数（张） | 10 | 12 |\n`)
    if (!found) throw new Error('There is one')
    expect(found.quote).toBe('床位数（张）\t10\t12')
    expect([...found.quote].slice(...found.valueSpan).join('')).toBe('12')
  })
})
