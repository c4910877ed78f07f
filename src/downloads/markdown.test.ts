import type { Nodes } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { makeMarkdown } from './markdown.ts'
import { awkward, bookOf, publishedBook, publishedTexts, tabled } from './testing.ts'

const parse = (markdown: string) => unified().use(remarkParse).parse(markdown)
const textIn = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textIn).join('') : ''

describe('makeMarkdown', () => {
  it('writes what Markdown would take for its own as text', () => {
    expect(makeMarkdown(bookOf({ zh: awkward.zh }))).toMatchInlineSnapshot(`
      "# 试点“A\\&B”规划

      > 规划期 2021—2025 年，已届满。本文件不是政府出版物。

      序言。

      ## 第一章　目标 <1>

      ### 第一节　总体

      ——**提高标准**。“十四五”末，\\*达到\\* 60% & \\<b>以上\\</b>。

      #### （一）措施

      1\\. \\_尚未_译出 \\[甲]\\(乙)。

      ## 关于本文件

      - 文号：不详
      - 网址：<https://example.org/?a&b>

      不主张权利。
      "
    `)
  })

  it('writes one chapter, with the plan it is of', () => {
    const { children } = parse(makeMarkdown(bookOf(awkward), 1))
    expect(children.map(textIn).slice(0, 3)).toEqual([
      '第一章　目标 <1> Chapter 1 Goals <1>',
      '试点“A&B”规划 Pilot “A&B” Plan' +
        '规划期 2021—2025 年，已届满。本文件不是政府出版物。' +
        'Plan period 2021–2025, ended. This is not a government publication. Unofficial translation.',
      '第一节　总体 Section 1 In general',
    ])
    expect(children.filter(({ type }) => type === 'heading')).toMatchObject([
      { depth: 1 },
      { depth: 2 },
      { depth: 3 },
      { depth: 2 },
      { depth: 2 },
    ])
  })

  it('ends with what is doubtful in the original, each with the words it is about', () => {
    const doubts = [
      { heading: '校勘记', notes: [{ quotes: ['分别达到30%、45%'], text: '原文没有说明。' }] },
      { heading: 'Textual notes', notes: [] },
    ]
    for (const chapter of [undefined, 1]) {
      const { children } = parse(makeMarkdown(bookOf(awkward), chapter, doubts))
      const at = children.findIndex((node) => textIn(node) === '校勘记')
      expect(children[at]).toMatchObject({ type: 'heading', depth: 2 })
      expect(children[at + 1]).toMatchObject({
        type: 'list',
        children: [{ children: [{ type: 'blockquote' }, { type: 'paragraph' }] }],
      })
      expect(textIn(children[at + 1] as Nodes)).toBe('分别达到30%、45%原文没有说明。')
      expect(children.map(textIn)).not.toContain('Textual notes')
    }
  })

  it('refuses a chapter that there is not', () => {
    expect(() => makeMarkdown(bookOf(awkward), 2)).toThrow('The plan has no chapter 2.')
  })

  it.each(['zh', 'en'] as const)('can be read back as the published plan in %s', (lang) => {
    const published = publishedTexts(lang)
    const { children } = parse(makeMarkdown(publishedBook(lang)))
    expect(children.map(textIn).filter((text) => published.includes(text))).toEqual(published)
  })

  it('sets every lead in bold', () => {
    const { children } = parse(makeMarkdown(publishedBook('zh')))
    const leads = publishedBook('zh').chapters.flatMap(({ rows }) =>
      rows.flatMap(([block]) => (block.kind === 'paragraph' ? block.runs.filter(({ lead }) => lead) : [])),
    )
    const bold = children.flatMap((node) =>
      node.type === 'paragraph' ? node.children.filter(({ type }) => type === 'strong').map(textIn) : [],
    )
    expect(leads).not.toEqual([])
    expect(bold).toEqual(leads.map(({ text }) => text.replace(/\p{P}+$/u, '')))
  })
})

it('writes a table with pipes, and its notes below', () => {
  const markdown = makeMarkdown(bookOf({ zh: tabled.zh }))
  expect(markdown.slice(markdown.indexOf('|'), markdown.indexOf('## 关于'))).toMatchInlineSnapshot(`
    "| 类别 | 指标         | 目标 2020 | 目标 2025 |
    | ---- | ------------ | --------- | --------- |
    | 养老 | 床位         | 48        | 60        |
    |      | 助餐点 \\| 处 | —         | \\[400]    |

    注：累计。

    "
  `)
})
