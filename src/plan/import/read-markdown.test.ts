import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readOutline } from '../outline/read-outline.ts'
import { detectFormat } from './detect-format.ts'
import { findingsOf } from '../testing/plan.ts'

function read(text: string): { lines: string[]; findings: string[]; file: VFile } {
  const file = new VFile({ path: 'plan.md', value: new TextEncoder().encode(text) })
  expect(detectFormat(file)).toBe(true)
  return { lines: String(file).trimEnd().split('\n'), findings: findingsOf(file), file }
}

describe('readMarkdown', () => {
  it('leaves the signs of Markdown out and keeps the words, a line each', () => {
    const { lines, findings, file } = read(
      '# 河东市教育规划\n\n## 一、**总则**\n\n坚持*公平*，\n办好学校。  \n下一行 &lt;a&gt;\n\n> （一）引文\n\n    缩进的一段。\n',
    )
    expect(lines).toEqual([
      '河东市教育规划',
      '一、总则',
      '坚持公平，',
      '办好学校。',
      '下一行 <a>',
      '（一）引文',
      '缩进的一段。',
    ])
    expect(findings).toEqual([])
    expect(file.data.hints?.headings).toEqual([1, 2])
  })

  it('writes the numbers of lists as they count', () => {
    expect(read('3. 建校\n3. 育人\n   续段\n\n1) 甲\n\n- 乙\n- 丙\n').lines).toEqual([
      '3. 建校',
      '4. 育人',
      '续段',
      '1) 甲',
      '• 乙',
      '• 丙',
    ])
  })

  it('keeps tables row by row, with or without bars at their sides', () => {
    expect(read('| 指标 | 2025年 |\n| --- | :-: |\n| 学校\\|所 | **5** |\n').lines).toEqual([
      '| 指标 | 2025年 |',
      '| 学校\\|所 | 5 |',
    ])
    expect(read('如下：\n指标 | 2025年\n---|---\n学校 | 5\n').lines).toEqual([
      '如下：',
      '| 指标 | 2025年 |',
      '| 学校 | 5 |',
    ])
  })

  it.each([
    ['a picture', '甲![图解](a.png)', '1 markdown-picture: Unexpected picture `图解`'],
    [
      'an address',
      '[学校](https://example.org)',
      '1 markdown-address: Unexpected link to `https://example.org`',
    ],
    ['a tag', '甲<details>乙', '1 markdown-html: Unexpected HTML `<details>`'],
    ['front matter', '---\ntitle: 规划\n---\n甲', '1 markdown-front: Unexpected front matter `title: 规划`'],
  ])('reports %s, with its line', (_, text, finding) => {
    expect(read(text).findings.map((each) => each.split(', ')[0])).toEqual([finding])
  })

  it('keeps the words within HTML', () => {
    expect(read('甲<br>乙<b>丙</b>\n\n<table><tr><td>丁</td><td>戊</td></tr></table>\n').lines).toEqual([
      '甲',
      '乙丙',
      '| 丁 | 戊 |',
    ])
  })

  it('lets headings be headings where their text alone would be a list, and names those without a number', () => {
    const { file } = read(
      '# 河东市教育规划\n\n为发展教育，制定本规划。\n\n## 发展基础\n\n## 一、任务\n\n### 1.建校\n\n### 2.育人\n\n办好学校。\n',
    )
    const outline = readOutline(file)
    expect(outline.headings.map(({ text, level }) => [text, level])).toEqual([
      ['一、任务', 'chapter'],
      ['1.建校', 'section'],
      ['2.育人', 'section'],
    ])
    expect(findingsOf(file)).toEqual([
      '3 heading-without-number: Unexpected heading `发展基础` without a number, expected 第一章, 一、, （一）, 1. or （1）; it is read as text',
    ])
  })
})
