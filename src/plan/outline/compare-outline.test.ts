import { describe, expect, it } from 'vitest'
import { measureCoverage } from './character-coverage.ts'
import { expectationSchema, formatComparison, compareOutline } from './compare-outline.ts'
import { readOutline } from './read-outline.ts'
import { planFile } from '../testing/plan.ts'

const text = [
  '首页 > 规划',
  '河东市教育规划',
  '目录',
  '一、任务……1',
  '二、保障……3',
  '为发展教育，制定本规划。',
  '一、任务',
  '（一）办好学校。建设校舍，配齐教师。',
  '二、保障',
  '加强领导。',
].join('\n')

const headings = [
  { level: 'chapter', text: '一、 任务' },
  { level: 'section', text: '(一)办好学校。' },
  { level: 'chapter', text: '二、保障' },
]

function judge(expectation: unknown) {
  return compareOutline(readOutline(planFile(text)), expectationSchema.parse(expectation))
}

describe('judgeOutline', () => {
  it('finds headings right whatever their spaces and the width of their signs', () => {
    expect(judge({ headings, body_paragraphs: 3 })).toEqual({
      expected: 3,
      found: 3,
      right: 3,
      differences: [],
      paragraphs: { expected: 3, found: 3 },
    })
  })

  it('finds a heading at another level, or out of order, on both sides', () => {
    const [first, second, third] = headings
    expect(judge({ headings: [first, { ...second, level: 'item' }, third], body_paragraphs: 4 })).toEqual({
      expected: 3,
      found: 3,
      right: 2,
      differences: [
        { side: 'missing', level: 'item', text: '(一)办好学校。', line: null },
        { side: 'unexpected', level: 'section', text: '（一）办好学校。', line: 8 },
      ],
      paragraphs: { expected: 4, found: 3 },
    })
    expect(judge({ headings: [third, first, second], body_paragraphs: 3 }).right).toBe(2)
  })
})

describe('accountFor', () => {
  it('says of each character that prints where it went', () => {
    const { characters, read, left, lost } = measureCoverage(planFile(text))
    expect(characters).toBe([...text.replace(/\s/g, '')].length)
    expect([...left]).toEqual([
      ['contents', 16],
      ['wrapper', 5],
    ])
    expect(read).toBe(characters - 21)
    expect(lost).toEqual([])
  })

  it('counts characters outside the basic plane once', () => {
    const { characters, read } = measureCoverage(planFile('河东市教育规划\n一、𠮷\n办好学校。\n'))
    expect([characters, read]).toEqual([15, 15])
  })
})

describe('formatJudgement', () => {
  it('writes figures, and then what differs', () => {
    const judgement = judge({ headings: headings.slice(0, 2), body_paragraphs: 3 })
    expect(formatComparison(judgement, measureCoverage(planFile(text)))).toMatchInlineSnapshot(`
      "Headings    2 right of 2 expected and 3 found: recall 100.0 %, precision 66.7 %
      Paragraphs  3 of 3 expected
      Characters  50 of 71 read, 21 left out (contents 16, wrapper 5)
      Lost        nothing

      unexpected  chapter  二、保障  (line 9)"
    `)
  })
})
