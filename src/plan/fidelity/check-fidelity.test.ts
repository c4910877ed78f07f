import { describe, expect, it } from 'vitest'
import type { Edit } from '../../schemas/edits.ts'
import { findInfidelities, textOfMdx } from './check-fidelity.ts'
import { parsePlan } from '../parse/parse.ts'
import { chapterNumbers, renderChapter } from '../rendering/render-chapter.ts'
import { emptyApparatus, planFile, settingsFor } from '../testing/plan.ts'
import { chineseEdition } from '../catalog/translate.ts'

const source = `站名
测试规划
2022-10-10

为做好工作,制定 {process.exit()} 本规划(试行)。

第一章 发展基础

——更进一步。到 2025 年,达到 5.23 万户,建成 Open Data 平台,加强解放

思想大讨论。


版权说明`

const allowance = {
  wrapper: [
    [1, 1],
    [3, 3],
    [14, 14],
  ] as [number, number][],
  repairs: [{ line: 9, from: '平台', to: '平臺', reason: '异体' }],
}

function publish() {
  const parsed = parsePlan(planFile(source), settingsFor(allowance))
  if (!parsed) throw new Error('The sample is good')
  const edition = chineseEdition(parsed.plan)
  const files = chapterNumbers(parsed.plan).map((chapter) =>
    renderChapter(edition, chapter, 'test-plan', emptyApparatus),
  )
  return { files, text: textOfMdx(files), edits: parsed.edits }
}

describe('findInfidelities', () => {
  const { files, text, edits } = publish()

  it('proves that the published text is plan.txt, edits undone', () => {
    expect(findInfidelities(source, text, edits, allowance)).toEqual([])
  })

  it('sees every rule at work in the sample', () => {
    expect([...new Set(edits.map(({ rule }) => rule))].toSorted()).toEqual(
      ['blank-line', 'join', 'repair', 'separator', 'stray-space', 'width', 'wrapper'].toSorted(),
    )
  })

  it('notices any character of the published text that is lost, added or changed', () => {
    for (const [index] of [...text].entries()) {
      const chars = [...text]
      for (const mutant of [
        chars.toSpliced(index, 1),
        chars.toSpliced(index, 0, '甲'),
        chars.with(index, '乙'),
      ]) {
        expect(findInfidelities(source, mutant.join(''), edits, allowance), `at ${index}`).not.toEqual([])
      }
    }
  })

  it('notices any edit that is lost, moved or changed', () => {
    for (const [index, edit] of edits.entries()) {
      const mutants: Edit[][] = [
        edits.toSpliced(index, 1),
        edits.with(index, { ...edit, start: edit.start + 1, end: edit.end + 1 }),
        edits.with(index, { ...edit, from: `${edit.from}甲` }),
        edits.with(index, { ...edit, to: `${edit.to}甲` }),
        edits.with(index, { ...edit, rule: edit.rule === 'width' ? 'join' : 'width' }),
        edits.with(index, { ...edit, rule: edit.rule === 'repair' ? 'wrapper' : 'repair' }),
      ]
      for (const mutant of mutants) {
        expect(findInfidelities(source, text, mutant, allowance), JSON.stringify(mutant[index])).not.toEqual(
          [],
        )
      }
    }
  })

  it('notices any character of the MDX that is changed outside its markup', () => {
    for (const [index, file] of files.entries()) {
      const spoilt = files.with(index, file.replace('。', '．'))
      expect(findInfidelities(source, textOfMdx(spoilt), edits, allowance)).not.toEqual([])
    }
  })

  it.each<[string, string, string, Edit, string]>([
    ['a word deleted as a stray space', '甲 乙丙', '甲丙', edit(1, ' 乙', '', 'stray-space'), 'U+0020'],
    ['a space between Latin words', 'a b', 'ab', edit(1, ' ', '', 'stray-space'), 'Latin'],
    ['a mark not in the table', '甲.', '甲。', edit(1, '.', '。', 'width'), 'no such pair'],
    ['a question mark widened', '甲?', '甲？', edit(1, '?', '？', 'width'), 'no such pair'],
    ['an exclamation mark widened', '甲!', '甲！', edit(1, '!', '！', 'width'), 'no such pair'],
    ['two whole paragraphs joined', '甲。\n乙。', '甲。乙。', edit(2, '\n', '', 'join'), 'complete'],
    ['a heading joined to a paragraph', '甲\n第一章 乙', '甲第一章 乙', edit(1, '\n', '', 'join'), 'heading'],
    [
      'a paragraph break taken as a blank line',
      '甲\n乙',
      '甲乙',
      edit(1, '\n', '', 'blank-line'),
      'no line feed',
    ],
    ['half a line taken as wrapper', '甲乙\n', '乙\n', edit(0, '甲', '', 'wrapper'), 'whole line'],
    ['a line that nobody named', '甲\n乙', '乙', edit(0, '甲\n', '', 'wrapper'), 'does not name'],
    ['a repair that nobody named', '甲', '乙', edit(0, '甲', '乙', 'repair'), 'does not name'],
    ['a separator in a sentence', '甲 乙', '甲　乙', edit(1, ' ', '　', 'separator'), 'no heading number'],
    ['a separator made of nothing', '第一章甲', '第一章　甲', edit(3, '', '　', 'separator'), 'white space'],
    ['a word split off as a heading', '甲乙', '甲\n乙', edit(1, '', '\n', 'split'), 'neither'],
    ['a sentence split in two', '甲。乙', '甲。\n乙', edit(2, '', '\n', 'split'), 'neither'],
    [
      'a heading split after its paragraph',
      '一、甲。乙。丙',
      '一、甲。乙。\n丙',
      edit(6, '', '\n', 'split'),
      'neither',
    ],
    ['a word taken for a split', '一、甲。 乙', '一、甲。\n', edit(4, ' 乙', '\n', 'split'), 'white space'],
    ['a gap in a line taken for an indent', '甲　乙', '甲乙', edit(1, '　', '', 'indent'), 'middle'],
    ['a word taken for an indent', '　甲乙', '乙', edit(0, '　甲', '', 'indent'), 'white space'],
    [
      'a line feed taken for a line ending',
      '甲\r\n乙',
      '甲乙',
      edit(1, '\r\n', '', 'line-ending'),
      'carriage',
    ],
    ['a carriage return in a line', '甲\r乙\n', '甲乙\n', edit(1, '\r', '', 'line-ending'), 'no line feed'],
    ['a second line feed', '甲\r\n乙', '甲\n\n乙', edit(1, '\r', '\n', 'line-ending'), 'only line endings'],
    ['a word taken for a control sign', '\f甲', '', edit(0, '\f甲', '', 'control'), 'print nothing'],
    ['a sentence taken for a page number', '3。\n', '', edit(0, '3。\n', '', 'page-number'), 'more than'],
    ['a number among others', '3\n7\n', '7\n', edit(0, '3\n', '', 'page-number'), 'no page'],
    [
      'half a line taken for a page number',
      '3\n4 甲\n',
      '3\n 甲\n',
      edit(2, '4', '', 'page-number'),
      'whole line',
    ],
    [
      'a line that comes twice',
      '甲乙丙丁\n甲乙丙丁\n',
      '甲乙丙丁\n',
      edit(0, '甲乙丙丁\n', '', 'running-head'),
      'three times',
    ],
    [
      'a line that comes twice, once where a page ends',
      '甲乙丙丁\n戊己\n\f甲乙丙丁\n',
      '戊己\n\f甲乙丙丁',
      edit(0, '甲乙丙丁\n', '', 'running-head'),
      'twice where pages end',
    ],
    [
      'the end of a paragraph joined where lines are not broken',
      '甲乙丙丁。\n（一）甲',
      '甲乙丙丁。（一）甲',
      edit(5, '\n', '', 'join'),
      'complete',
    ],
  ])('forbids %s', (_, from, to, change, why) => {
    const faults = findInfidelities(from, to, [change], { wrapper: [], repairs: [] })
    expect(faults.join()).toContain(why)
  })
})

function edit(start: number, from: string, to: string, rule: Edit['rule']): Edit {
  return { start, end: start + [...from].length, from, to, rule }
}

describe('textOfMdx', () => {
  it('refuses anything but text and elements', () => {
    expect(() => textOfMdx(['<P>甲 {1 + 1}</P>'])).toThrow('mdxTextExpression')
  })
})
