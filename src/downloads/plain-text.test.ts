import { expect, test } from 'vitest'
import { makePlainText } from './plain-text.ts'
import { awkward, bookOf, publishedBook, publishedTexts, tabled } from './testing.ts'

test('writes each place in Chinese, then in English, for any editor of text', () => {
  const text = makePlainText(bookOf(awkward))
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
  expect(text.slice(1).replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
    "试点“A&B”规划
    Pilot “A&B” Plan

    规划期 2021—2025 年，已届满。
    本文件不是政府出版物。

    Plan period 2021–2025, ended.
    This is not a government publication.
    Unofficial translation.

    序言。
    Preamble.

    第一章　目标 <1>
    Chapter 1 Goals <1>

    第一节　总体
    Section 1 In general

    ——提高标准。“十四五”末，*达到* 60% & <b>以上</b>。
    Raise standards. By 2025, *reach* 60% & <b>more</b>.

    （一）措施
    (1) Measures

    1. _尚未_译出 [甲](乙)。

    关于本文件
    文号：不详
    网址：https://example.org/?a&b
    不主张权利。

    About this file
    Document number: Unknown
    Online at: https://example.org/?a&b
    CC BY 4.0.
    "
  `)
})

test.each(['zh', 'en'] as const)('has the published plan in %s, line for line', (lang) => {
  const lines = makePlainText(publishedBook(lang)).slice(1).split('\r\n')
  const published = publishedTexts(lang)
  const notThePlan = lines.filter((line) => line !== '' && !published.includes(line))
  expect(lines.filter((line) => published.includes(line))).toEqual(published)
  expect(notThePlan.join('\n')).toMatch(/^(规划期|Plan period)/)
})

test('writes a table a row a line, as many cells on each', () => {
  const text = makePlainText(bookOf(tabled)).replaceAll('\r\n', '\n')
  expect(text.slice(text.indexOf('类别'), text.indexOf('关于本文件')).split('\n')).toEqual([
    '类别\t指标\t目标\t',
    '\t\t2020\t2025',
    '养老\t床位\t48\t60',
    '\t助餐点 | 处\t—\t[400]',
    '注：累计。\t\t\t',
    'Field\tIndicator\tGoal\t',
    '\t\t2020\t2025',
    'Care\tBeds\t48\t60',
    '\t助餐点 | 处\t—\t[400]',
    'Note: sums.\t\t\t',
    '',
    '',
  ])
})
