import { describe, expect, it } from 'vitest'
import { readText } from './read-text.ts'

describe('readText', () => {
  it('reads title, headings and paragraphs with their ids, in order', () => {
    const mdx = [
      '<Title>济南市“十四五”规划</Title>',
      '<Section id="c3" level="chapter"><Number>第三章</Number>　重点任务</Section>',
      '<Section id="c3-s1-i1" level="item"><Number>（一）</Number>完善制度</Section>',
      '<P id="c3-s1-i1-p1">——<Lead>提高标准。</Lead>落实机制。</P>',
    ].join('\n\n')
    expect(readText(mdx, 'zh')).toEqual([
      { kind: 'title', id: 'title', text: '济南市“十四五”规划', lang: 'zh', state: null },
      {
        kind: 'heading',
        id: 'c3',
        level: 'chapter',
        number: '第三章',
        separator: '　',
        text: '重点任务',
        lang: 'zh',
        state: null,
      },
      {
        kind: 'heading',
        id: 'c3-s1-i1',
        level: 'item',
        number: '（一）',
        separator: '',
        text: '完善制度',
        lang: 'zh',
        state: null,
      },
      {
        kind: 'paragraph',
        id: 'c3-s1-i1-p1',
        runs: [
          { text: '——', lead: false },
          { text: '提高标准。', lead: true },
          { text: '落实机制。', lead: false },
        ],
        lang: 'zh',
        state: null,
      },
    ])
  })

  it('keeps the text of marks, also of marks within a lead', () => {
    const mdx =
      '<P id="c1-p1"><Lead>Raise <Term id="a">the rate</Term>.</Lead> To <T ids="b">5\\*</T> &#x7B;now}.</P>'
    expect(readText(mdx, 'en')).toMatchObject([
      {
        runs: [
          { text: 'Raise the rate.', lead: true },
          { text: ' To 5* {now}.', lead: false },
        ],
        state: 'translated',
      },
    ])
  })

  it('reads what is not translated as Chinese, with its state', () => {
    const mdx =
      '<P id="c1-p1" lang="zh-CN" state="fuzzy">尚未译出。</P>\n\n<P id="c1-p2" state="reviewed">Done.</P>'
    expect(readText(mdx, 'en')).toMatchObject([
      { id: 'c1-p1', lang: 'zh', state: 'fuzzy' },
      { id: 'c1-p2', lang: 'en', state: 'reviewed' },
    ])
  })

  it.each([
    [
      'Loose text.',
      'Unexpected paragraph in line 1 of a chapter, expected one element on a line of its own.',
    ],
    ['<Box id="b">x</Box>', 'Unexpected <Box> in line 1 of a chapter, expected Title, Section, P or Table.'],
    ['<P>x</P>', 'Unexpected <P> in line 1 of a chapter, expected its id.'],
    [
      '<P id="c1-p1">a {1 + 1}</P>',
      'Unexpected mdxTextExpression in line 1 of a chapter, expected text and elements only.',
    ],
    [
      '<Section id="c1" level="chapter">No number</Section>',
      'Unexpected <Section> in line 1 of a chapter, expected its Number.',
    ],
  ])('refuses %s', (mdx, message) => {
    expect(() => readText(mdx, 'zh')).toThrow(message)
  })
})
