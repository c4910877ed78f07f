import { describe, expect, it } from 'vitest'
import { readSource } from './read-source.ts'

describe('readSource', () => {
  it('knows the line of every character across line breaks in a sentence and a page number', () => {
    const full = '推动制造业实现数字化转型，建成具有行业和区域影响力的工业互联网平台若干，'
    const lines = [...Array.from({ length: 8 }, () => full), '- 12 -', `${full.slice(0, -2)}一百`, '二十个。']
    const { blocks } = readSource([...lines, '', '新的一段。'].join('\n'))
    expect(blocks.map(({ line }) => line)).toEqual([1, 13])
    expect(blocks[0]?.lines).toHaveLength([...(blocks[0]?.text ?? '')].length)
    expect(blocks[0]?.lines[full.length]).toBe(2)
    expect(blocks[0]?.lines.at(-1)).toBe(11)
  })

  it('reads each line of a list of sentences as a block', () => {
    const { blocks } = readSource('机构达到100家\n\n床位达到5万张\n')
    expect(blocks.map(({ text, line }) => [line, text])).toEqual([
      [1, '机构达到100家'],
      [3, '床位达到5万张'],
    ])
  })

  it('puts tabs between the cells of a row, and knows their lines', () => {
    const { blocks } = readSource('表1 主要指标\n指标\t单位\t2020年\t2025年\n床位数\t张\t1200\t1500\n')
    const row = blocks.at(-1)
    expect(row).toMatchObject({ text: '床位数\t张\t1200\t1500', table: 1 })
    expect(row?.lines).toEqual(Array.from([...(row?.text ?? '')], () => 3))
  })

  it.each([
    ['某市“十四五”养老规划\n\n正文。', 2021, 2025],
    ['某省行动计划（2021-2023年）\n正文。', 2021, 2023],
    ['关于印发某市“十五五”规划的通知\n正文。', 2026, 2030],
    ['某市规划\n正文。规划期限为2021-2025年。', 2021, 2025],
    ['“十四五”期间，新建公园100个。\n\n到2025年，建成10个。', null, null],
  ])('finds the period of %j', (text, periodStart, periodEnd) => {
    expect(readSource(text).period).toEqual({ periodStart, periodEnd })
  })
})
