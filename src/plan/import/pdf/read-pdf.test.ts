import { describe, expect, it } from 'vitest'
import { pdfFile, prose, readTestPdf, type TestPage } from './testing.ts'

const first =
  '为发展教育事业，根据国家和省有关规定，结合本市实际，制定本规划，请各区各部门认真组织实施并及时报告进展情况。'
const second =
  '坚持公平，办好每一所学校，让所有孩子在家门口都能上好学，到二〇二五年基本实现区域内义务教育优质均衡发展目标。'
const page = (texts: TestPage['texts'] = [], rest: Partial<TestPage> = {}): TestPage => ({ texts, ...rest })
/** A page number and a running head. */
const furniture = (number: number): [number, number, string, number][] => [
  [220, 40, '河东市教育规划', 9],
  [290, 810, String(number), 9],
]

describe('readPdf', () => {
  it('joins printed lines to paragraphs, also over a page, and leaves running heads and page numbers out', async () => {
    const lines = prose(first, 90, 700, 30)
    const pages = [
      page([
        ...furniture(1),
        [186, 100, '河东市“十四五”教育规划', 18],
        [114, 140, '一、总则'],
        ...prose(second, 90, 160, 30),
        ...lines.slice(0, 1),
      ]),
      page([
        ...furniture(2),
        ...lines
          .slice(1)
          .map(([x, y, text, size]): [number, number, string, number] => [x, y - 600, text, size]),
        [114, 180, '二、任务'],
        ...prose(second, 90, 200, 30),
      ]),
      page([...furniture(3), ...prose(first, 90, 120, 30)]),
    ]
    const { lines: found, imported, findings } = await readTestPdf(pdfFile(pages))
    expect(found).toEqual(['河东市“十四五”教育规划', '一、总则', second, first, '二、任务', second, first])
    expect(findings).toEqual([])
    expect(imported?.leftOut.map(({ kind, page: on }) => `${kind} ${on}`)).toEqual([
      'running head 1', 'page number 1', 'running head 2', 'page number 2', 'running head 3', 'page number 3',
    ]) // prettier-ignore
    expect(imported?.pages.map(({ characters }) => characters)).toEqual([
      7 + 1 + 12 + 4 + second.length + 28, 7 + 1 + (first.length - 28) + 4 + second.length, 7 + 1 + first.length,
    ]) // prettier-ignore
    // Where a paragraph is: the box of its part on each page.
    expect(imported?.places[3]?.map(({ page: on }) => on)).toEqual([1, 2])
    const [left = 0, top = 0, right = 0] = imported?.places[3]?.[0]?.box ?? []
    expect(Math.round(left)).toBe(114)
    expect(Math.round(right)).toBe(450)
    expect(top).toBeGreaterThan(680)
  })

  it('reads two columns one after the other', async () => {
    const left = [...prose(first, 60, 100, 18), ...prose(second, 60, 180, 18)]
    const right = [...prose(second, 320, 100, 18), ...prose(first, 320, 180, 18)]
    const { lines } = await readTestPdf(pdfFile([page([[200, 60, '河东市教育规划', 18], ...left, ...right])]))
    expect(lines).toEqual(['河东市教育规划', first, second, second, first])
  })

  it.each([90, 180])('reads a page that is turned by %s degrees', async (rotate) => {
    const { lines, imported } = await readTestPdf(pdfFile([page(prose(first, 90, 100, 30), { rotate })]))
    expect(lines).toEqual([first])
    expect(Math.round(imported?.places[0]?.[0]?.box[0] ?? 0)).toBe(90)
  })

  it('sets footnotes after their paragraph', async () => {
    const lines = prose(`${first.slice(0, -1)}${second}`, 90, 640, 30)
    const note = prose(
      '①指义务教育阶段的学校，包括小学和初级中学，不包括完全中学的高中部和中等职业学校以及各类培训机构。',
      90,
      740,
      40,
      9,
      14,
    )
    const pages = [
      page([...prose(second, 90, 100, 30), ...prose(first, 90, 200, 30), ...lines.slice(0, 3), ...note]),
      page([
        ...lines
          .slice(3)
          .map(([x, , text, size], at): [number, number, string, number] => [x, 100 + at * 20, text, size]),
        ...prose(second, 90, 200, 30),
      ]),
    ]
    const { lines: found, findings } = await readTestPdf(pdfFile(pages))
    expect(found).toEqual([
      second,
      first,
      `${first.slice(0, -1)}${second}`,
      note.map(([, , text]) => text).join(''),
      second,
    ])
    expect(findings.join()).toContain('word-note')
  })

  it('reads a ruled table over three pages: its head once, wrapped cells joined, rows that a page cuts as one', async () => {
    const xs = [90, 300, 380, 460]
    const table = (rows: readonly (readonly string[][])[]): TestPage => {
      const texts: [number, number, string, number][] = []
      const rules: [number, number, number, number][] = [[90, 100, 460, 100]]
      let y = 100
      for (const row of rows) {
        const lines = Math.max(...row.map((cell) => cell.length))
        for (const [column, cell] of row.entries())
          for (const [at, text] of cell.entries())
            texts.push([(xs[column] ?? 0) + 4, y + 16 + at * 16, text, 12])
        for (const x of xs) rules.push([x, y, x, y + lines * 16 + 8])
        y += lines * 16 + 8
        rules.push([90, y, 460, y])
      }
      return { texts, rules }
    }
    const head = [['指标'], ['2025年'], ['属性']]
    const pages = [
      table([head, [['义务教育学校优质均衡发', '展县区占比（%）'], ['60'], ['约束性']]]),
      table([
        head,
        [['学前教育毛入园率'], ['95'], ['预期性']],
        [['公办幼儿园和普惠性民办'], ['90'], ['约束性']],
      ]),
      table([head, [['幼儿园占比（%）'], [''], ['']], [['高中阶段毛入学率'], ['99'], ['预期性']]]),
    ]
    const { lines, imported } = await readTestPdf(pdfFile(pages))
    expect(lines).toEqual([
      '| 指标 | 2025年 | 属性 |',
      '| 义务教育学校优质均衡发展县区占比（%） | 60 | 约束性 |',
      '| 学前教育毛入园率 | 95 | 预期性 |',
      '| 公办幼儿园和普惠性民办幼儿园占比（%） | 90 | 约束性 |',
      '| 高中阶段毛入学率 | 99 | 预期性 |',
    ])
    expect(imported?.leftOut.map(({ kind }) => kind)).toEqual([
      'repeated head of a table',
      'repeated head of a table',
    ])
    expect(imported?.pages.map(({ tables }) => tables)).toEqual([1, 1, 1])
  })

  it('reads a table whose columns only white space parts', async () => {
    const rows = [
      ['指标', '2020年', '2025年', '属性'],
      ['学校', '10', '12', '预期性'],
      ['学位', '900', '1200', '约束性'],
      ['教师', '80', '95', '预期性'],
    ]
    const texts = rows.flatMap((row, at) =>
      row.map((cell, column): [number, number, string] => [90 + column * 100, 200 + at * 20, cell]),
    )
    const { lines } = await readTestPdf(pdfFile([page([...prose(first, 90, 100, 30), ...texts])]))
    expect(lines).toEqual([first, ...rows.map((row) => `| ${row.join(' | ')} |`)])
  })

  it('reads the frame of a box as a box', async () => {
    const rules: TestPage['rules'] = [[80, 200, 470, 200], [80, 230, 470, 230], [80, 330, 470, 330], [80, 200, 80, 330], [470, 200, 470, 330]] // prettier-ignore
    const texts = [
      ...prose(first, 90, 100, 30),
      [200, 220, '专栏1 重点工程'] as const,
      ...prose(second, 90, 250, 30),
      ...prose(first, 90, 400, 30),
    ]
    const { lines, hints } = await readTestPdf(pdfFile([page(texts, { rules })]))
    expect(lines).toEqual([first, '专栏1 重点工程', second, first])
    expect(hints?.boxes).toEqual([{ from: 2, to: 3 }])
  })

  it('reports pages that are pictures, and characters that nobody knows', async () => {
    const pages = [
      page([], { picture: true }),
      page(prose(first, 90, 100, 30), { unmapped: [[90, 300, '00010002']] }),
    ]
    const { lines, findings } = await readTestPdf(pdfFile(pages))
    expect(lines[0]).toBe(first)
    expect(findings).toEqual([
      '1 page-is-picture: Unexpected picture as page 1, expected text; it is left out',
      '1 page-unmapped: Unexpected signs on page 2, expected Unicode characters; 2 are replaced by □',
    ])
  })

  it('reads characters once that are printed twice to be bold', async () => {
    const lines = prose(first, 90, 100, 30)
    const again = lines.map(([x, y, text, size]): [number, number, string, number] => [
      x + 0.4,
      y,
      text,
      size,
    ])
    expect((await readTestPdf(pdfFile([page([...lines, ...again])]))).lines).toEqual([first])
  })

  it('accounts for every character', async () => {
    const pages = [1, 2, 3].map((number) =>
      page([...furniture(number), ...prose(first, 90, 100, 30), ...prose(second, 90, 200, 30)]),
    )
    const { lines, imported } = await readTestPdf(pdfFile(pages))
    const left = imported?.leftOut.map(({ text }) => text) ?? []
    const sum = imported?.pages.reduce((total, { characters }) => total + characters, 0)
    expect([...lines, ...left].join('').length).toBe(sum)
  })

  it.each([
    [
      'a password',
      pdfFile(
        [page(prose(first, 90, 100, 30))],
        `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
      ),
      'pdf-password',
    ],
    ['damage', pdfFile([page()]).slice(0, 200), 'pdf-damaged'],
    ['nothing but pictures', pdfFile([page([], { picture: true })]), 'pdf-is-pictures'],
    ['nothing after its first line', new TextEncoder().encode('%PDF-1.7\n'), 'pdf-damaged'],
  ])('says what to do with a PDF with %s', async (_, bytes, rule) => {
    const { done, findings, file } = await readTestPdf(bytes)
    expect(done).toBe(false)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toContain(rule)
    expect(file.messages[0]?.note).toMatch(/`(?:qpdf|ocrmypdf)[^`]*`/)
  })
})
