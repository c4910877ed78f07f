import { describe, expect, it } from 'vitest'
import { splitCells } from './split-cells.ts'

function cut(text: string): string[][] {
  const lines = text.split('\n')
  return splitCells(lines).rows.map(({ cells }) =>
    cells.map(({ line, start, end }) => lines[line]?.slice(start, end) ?? ''),
  )
}

describe('cutTable', () => {
  it('cuts at bars, keeps empty cells, and drops the lines that rule', () => {
    expect(cut('| 指标 | 单位 |\n|---|:-:|\n| 床位\\|张 |  |\n')).toEqual([
      ['指标', '单位'],
      ['床位\\|张', ''],
      [''],
    ])
    expect(splitCells(['| a | b |', '|---|---|', '| c | d |']).rulings).toEqual([1])
  })

  it('keeps dashes that are cells', () => {
    expect(cut('| 指标 | 2020年 | 2025年 |\n| 能耗 | — | — |')).toEqual([
      ['指标', '2020年', '2025年'],
      ['能耗', '—', '—'],
    ])
  })

  it('cuts at single tabs where every row has as many, else at runs of them', () => {
    expect(cut('指标\t单位\t2025年\n床位\t\t5')).toEqual([
      ['指标', '单位', '2025年'],
      ['床位', '', '5'],
    ])
    expect(cut('指标\t\t单位\t2025年\n床位\t张\t5')).toEqual([
      ['指标', '单位', '2025年'],
      ['床位', '张', '5'],
    ])
  })

  it('keeps a number whose thousands are parted where its row has too many cells', () => {
    expect(cut('指标 单位 2020年 2025年\n总值 亿元 12 000 17 000\n医院 家 85 150\n全 市 家 85 150')).toEqual([
      ['指标', '单位', '2020年', '2025年'],
      ['总值', '亿元', '12 000', '17 000'],
      ['医院', '家', '85', '150'],
      ['全 市', '家', '85', '150'],
    ])
  })

  it('cuts at wide gaps, and leaves single spaces within cells', () => {
    expect(cut('指标    单位    2025年\n5G 基站    个    800')).toEqual([
      ['指标', '单位', '2025年'],
      ['5G 基站', '个', '800'],
    ])
  })

  it('cuts at single spaces, where values at the right keep a name with a space whole', () => {
    expect(cut('指标 2020年 2025年 属性\n5G 基站数（个） 5 8 预期性\n森林覆盖率（%） 24 25 约束性')).toEqual([
      ['指标', '2020年', '2025年', '属性'],
      ['5G 基站数（个）', '5', '8', '预期性'],
      ['森林覆盖率（%）', '24', '25', '约束性'],
    ])
  })

  it('takes a cell a line, as many a row as there are heads, with notes below', () => {
    expect(cut('指标\n2025年\n属性\n床位\n5\n预期性\n注：测算。')).toEqual([
      ['指标', '2025年', '属性'],
      ['床位', '5', '预期性'],
      ['注：测算。'],
    ])
  })

  it('ends rows of a cell a line at their attribute where a class stands for several', () => {
    expect(cut('类别\n指标\n2025年\n属性\n养老\n床位\n5\n预期性\n护理员\n9\n约束性')).toEqual([
      ['类别', '指标', '2025年', '属性'],
      ['养老', '床位', '5', '预期性'],
      ['护理员', '9', '约束性'],
    ])
  })

  it('leaves lines whole where nothing says how they are cut', () => {
    expect(cut('甲\n乙\n丙')).toEqual([['甲'], ['乙'], ['丙']])
  })
})
