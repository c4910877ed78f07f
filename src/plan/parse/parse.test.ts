import { describe, expect, it } from 'vitest'
import { parsePlan } from './parse.ts'
import { findingsOf, planFile, settingsFor } from '../testing/plan.ts'
import { walk } from '../model/walk.ts'

const good = `测试规划

为做好工作,制定本规划。

第一章 发展基础

第一节 成就

(一)保障

第一段。

(二)养老

第二章 目标

——更进一步。到 2025 年,完成。
`

function parse(text: string, overrides = {}) {
  const file = planFile(text)
  const result = parsePlan(file, settingsFor(overrides))
  return { ...result, file, findings: findingsOf(file) }
}

describe('parsePlan', () => {
  it('gives every heading and paragraph an id from the structure', () => {
    const { plan, findings } = parse(good)
    expect(findings).toEqual([])
    expect([...walk(plan!)].map((node) => node.id)).toEqual([
      'c0-p1',
      'c1',
      'c1-s1',
      'c1-s1-i1',
      'c1-s1-i1-p1',
      'c1-s1-i2',
      'c2',
      'c2-p1',
    ])
  })

  it('parts a heading from its number, and a lead from its paragraph', () => {
    const { plan } = parse(good)
    const nodes = new Map([...walk(plan!)].map((node) => [node.id, node]))
    expect(nodes.get('c1')).toMatchObject({
      number: '第一章',
      separator: '　',
      title: '发展基础',
      ordinal: 1,
    })
    expect(nodes.get('c1-s1-i1')).toMatchObject({ number: '（一）', separator: '', title: '保障' })
    expect(nodes.get('c2-p1')).toMatchObject({
      bullet: true,
      children: [
        { type: 'lead', value: '更进一步。' },
        { type: 'text', value: '到2025年，完成。' },
      ],
    })
  })

  it('joins a paragraph that a page break cut in two', () => {
    const { plan, edits } = parse(
      '测试规划\n\n第一章 甲\n\n开展解放\n\n思想大讨论,做好工作。\n\n开展活动,加强解放\n\n思想。\n',
    )
    const texts = [...walk(plan!)].flatMap((node) =>
      node.type === 'paragraph' ? [node.published.value] : [],
    )
    expect(texts).toEqual(['开展解放', '思想大讨论，做好工作。', '开展活动，加强解放思想。'])
    expect(edits?.filter(({ rule }) => rule === 'join')).toEqual([
      { start: 41, end: 43, from: '\n\n', to: '', rule: 'join' },
    ])
  })

  it('keeps the place of every published character', () => {
    const { plan } = parse(good)
    const source = [...good]
    for (const node of walk(plan!)) {
      expect(node.published.origins).toHaveLength([...node.published.value].length)
    }
    const bullet = [...walk(plan!)].at(-1)
    expect(bullet?.published.origins.map((at) => source[at]).join('')).toBe('——更进一步。到2025年,完成。')
  })

  it('takes the wrapper lines that plan.yaml names', () => {
    const { plan, edits } = parse(`站名\n${good}`, { wrapper: [[1, 1]] })
    expect(plan?.title.line).toBe(2)
    expect(edits?.[0]).toEqual({ start: 0, end: 3, from: '站名\n', to: '', rule: 'wrapper' })
  })

  it('applies a repair of plan.yaml in its place', () => {
    const { plan, edits } = parse(good, {
      repairs: [{ line: 17, from: '完成', to: '建成', reason: '错字' }],
    })
    expect([...walk(plan!)].at(-1)?.published.value).toBe('——更进一步。到2025年，建成。')
    expect(edits).toContainEqual(expect.objectContaining({ from: '完成', to: '建成', rule: 'repair' }))
  })
})

describe('parsePlan on bad input', () => {
  it.each([
    ['an empty plan', ' \n', '1 plan-empty'],
    ['a plan without its title', good.replace('测试规划', '别的规划。'), '1 plan-title'],
    ['a plan without headings', '测试规划\n\n第一段。\n', '1 plan-no-heading'],
    ['a gap in the chapter numbers', good.replace('第二章', '第三章'), '15 heading-number-gap'],
    ['a chapter that comes twice', good.replace('第二章', '第一章'), '15 heading-number-repeat'],
    ['a gap in the item numbers', good.replace('(二)', '(三)'), '13 heading-number-gap'],
    ['a section before any chapter', good.replace('第一章 发展基础\n', ''), '6 heading-orphan'],
    ['a heading without words', good.replace('(二)养老', '(二)'), '13 heading-empty'],
    [
      'text before the first chapter',
      good.replace('制定本规划。', '目 录\n\n制定本规划。').replace('为做好工作,', ''),
      '3 front-unknown',
    ],
    ['a paragraph before the title', `第一段。\n\n${good}`, '1 plan-title-late'],
  ])('reports %s, with its line', (_, text, finding) => {
    expect(parse(text).findings.map((line) => line.split(':')[0])).toContain(finding)
  })

  it('reports everything in one run', () => {
    const { findings } = parse(good.replace('第二章', '第四章').replace('(二)', '(五)'))
    expect(findings).toEqual([
      '13 heading-number-gap: Unexpected item 5, expected item 2',
      '15 heading-number-gap: Unexpected chapter 4, expected chapter 2',
    ])
  })

  it('reports a repair that no longer matches, and a wrapper line that is not there, on plan.yaml', () => {
    const settings = settingsFor({
      repairs: [{ line: 3, from: '没有', to: '有', reason: '错字' }],
      wrapper: [[99, 99]],
    })
    parsePlan(planFile(good), settings)
    expect(findingsOf(settings.file)).toEqual([
      '1 wrapper-line: Unexpected wrapper line 99, expected a line of plan.txt from 1 to 18 that is not blank',
      '1 repair-unmatched: Unexpected 0 occurrences of `没有` on line 3 of plan.txt, expected one',
    ])
  })
})

describe('parsePlan with what a person decided in plan.yaml', () => {
  const ids = (text: string, overrides = {}) =>
    [...walk(parse(`测试规划\n\n${text}`, overrides).plan!)].map((node) => node.id)
  const list = '一、任务\n1.建校。建设学校。\n2.育人。培养教师。\n二、保障\n加强领导。\n'
  const box = '一、任务\n办好学校。\n专栏1 工程\n建设学校。\n培养教师。\n二、保障\n加强领导。\n'

  it('takes lines that are said to be paragraphs for no headings', () => {
    expect(ids(list)).toEqual(['c1', 'c1-s1', 'c1-s1-p1', 'c1-s2', 'c1-s2-p1', 'c2', 'c2-p1'])
    expect(ids(list, { paragraphs: [4, 5] })).toEqual(['c1', 'c1-p1', 'c1-p2', 'c2', 'c2-p1'])
  })

  it('takes lines that are said to be headings for no entries of a list', () => {
    const text = '一、任务\n1.建校\n2.育人\n二、保障\n加强领导。\n'
    expect(ids(text)).toEqual(['c1', 'c1-p1', 'c1-p2', 'c2', 'c2-p1'])
    expect(ids(text, { headings: [4, 5] })).toEqual(['c1', 'c1-s1', 'c1-s2', 'c2', 'c2-p1'])
  })

  it('gives a marker its level', () => {
    const { plan } = parse(`测试规划\n\n${list}`, { levels: { num: 'item' } })
    expect([...walk(plan!)].map((node) => node.type === 'division' && node.level)).toContain('item')
    expect(ids(list, { levels: { num: 'item' } })).toContain('c1-i1')
  })

  it('ends a box on its line', () => {
    expect(ids(box)).toEqual(['c1', 'c1-p1', 'c1-x1', 'c1-x1-p1', 'c1-x1-p2', 'c2', 'c2-p1'])
    expect(ids(box, { boxes: [{ from: 5, to: 6 }] })).toEqual([
      ...['c1', 'c1-p1', 'c1-x1', 'c1-x1-p1', 'c1-p2', 'c2', 'c2-p1'],
    ])
  })

  it('counts a heading with a wrong number as if it were right', () => {
    const text = '一、任务\n办好学校。\n一、保障\n加强领导。\n'
    expect(parse(`测试规划\n\n${text}`).findings).toEqual([
      '5 heading-number-repeat: Unexpected second chapter 1, expected one (the first is on line 3)',
    ])
    expect(ids(text, { misnumbered: [5] })).toEqual(['c1', 'c1-p1', 'c2', 'c2-p1'])
  })

  it('keeps the numbers after a gap that a person knows of', () => {
    const text = '一、任务\n办好学校。\n三、保障\n加强领导。\n四、附则\n自印发之日起施行。\n'
    expect(parse(`测试规划\n\n${text}`).findings).toEqual([
      '5 heading-number-gap: Unexpected chapter 3, expected chapter 2',
    ])
    expect(parse(`测试规划\n\n${text}`, { misnumbered: [5] }).findings).toEqual([])
    expect(ids(text, { misnumbered: [5] })).toEqual(['c1', 'c1-p1', 'c3', 'c3-p1', 'c4', 'c4-p1'])
  })

  it('asks for the lines of a contents list', () => {
    const text = '测试规划\n目录\n一、任务……1\n二、保障……3\n一、任务\n办好学校。\n二、保障\n加强领导。\n'
    expect(parse(text).findings).toEqual([
      '2 contents-unnamed: Unexpected contents list on lines 2 to 4, expected each heading once',
    ])
    expect(parse(text, { wrapper: [[2, 4]] }).findings).toEqual([])
  })
})
