import { describe, expect, it } from 'vitest'
import { findPeriod, readPlain } from './plain.ts'

describe('readPlain', () => {
  it('keeps the line of every character over lines that break in mid-sentence and over a page number', () => {
    const full = '推动制造业实现数字化转型，建成具有行业和区域影响力的工业互联网平台若干，'
    const text = [
      ...Array.from({ length: 8 }, () => full),
      '12',
      `${full.slice(0, -2)}一百`,
      '二十个。',
      '',
      '新的一段。',
    ].join('\n')
    const blocks = readPlain(text)
    expect(blocks.map(({ line }) => line)).toEqual([1, 13])
    expect(blocks[0]?.lines[full.length]).toBe(2)
    expect(blocks[0]?.lines.at(-1)).toBe(11)
  })

  it('takes each line of a list of sentences for itself', () => {
    expect(readPlain('机构达到100家\n\n床位达到5万张\n').map(({ text, line }) => [line, text])).toEqual([
      [1, '机构达到100家'],
      [3, '床位达到5万张'],
    ])
  })

  it('leaves out a table of contents', () => {
    expect(readPlain('目录\n一、现状............1\n一、现状\n文字。').map(({ line }) => line)).toEqual([
      1, 3, 4,
    ])
  })

  it('reads line ends of any system', () => {
    expect(readPlain('甲。\r\n乙。\r丙。').map(({ line, text }) => [line, text])).toEqual([
      [1, '甲。'],
      [2, '乙。'],
      [3, '丙。'],
    ])
  })
})

describe('findPeriod', () => {
  it.each([
    ['某市“十四五”养老规划\n\n正文。', 2021, 2025],
    ['某省行动计划（2021-2023年）\n正文。', 2021, 2023],
    ['关于印发某市“十五五”规划的通知\n正文。', 2026, 2030],
    ['某市规划\n正文。规划期限为2021-2025年。', 2021, 2025],
    ['“十四五”期间，新建公园100个。\n\n到2025年，建成10个。', null, null],
  ])('reads %j', (text, periodStart, periodEnd) => {
    expect(findPeriod(readPlain(text))).toEqual({ periodStart, periodEnd })
  })
})
