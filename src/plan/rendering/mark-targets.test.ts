import { describe, expect, it } from 'vitest'
import type { StatementEntry } from '../../schemas/targets.ts'
import { markTargets } from './mark-targets.ts'
import { splitAtSpans } from './spans.ts'
import { parsePlan } from '../parse/parse.ts'
import { renderChapter } from './render-chapter.ts'
import { emptyApparatus, planFile, settingsFor } from '../testing/plan.ts'
import { chineseEdition, translatePlan } from '../catalog/translate.ts'
import type { Paragraph } from '../model/tree.ts'
import { walk } from '../model/walk.ts'

const sentence = '到2025年，城镇和乡村覆盖率分别达到30%、45%，街道站点实现全覆盖。'

function planOf(text: string) {
  const parsed = parsePlan(planFile(`测试规划\n\n第一章 甲\n\n${text}\n`), settingsFor())
  if (!parsed) throw new Error('The sample is good')
  return parsed.plan
}

/** A target by its clause and sentence as written. */
function target(id: string, clause: string, value: string, quote = sentence) {
  const span = (part: string): [number, number] => [quote.indexOf(part), quote.indexOf(part) + part.length]
  const source = {
    anchor: 'c1-p1',
    quote: { zh: quote, en: null },
    clause: { zh: span(clause), en: null },
    value: { zh: span(value), en: null },
  }
  // What is not read is left out.
  return { id, statements: [{ source } as unknown as StatementEntry] }
}

const both = '城镇和乡村覆盖率分别达到30%、45%'
const targets = [
  target('a', both, '30%'),
  target('b', both, '45%'),
  target('c', '街道站点实现全覆盖', '全覆盖'),
]

function mark(text: string, ...given: typeof targets) {
  const edition = chineseEdition(planOf(text))
  const paragraphs = [...walk(edition.plan)].filter((node): node is Paragraph => node.type === 'paragraph')
  const spans = markTargets(edition, paragraphs, given).get('c1-p1') ?? []
  const rendering = edition.renderings.get('c1-p1')
  return spans.map(({ part, start, end, attributes, inner }) => [
    attributes['ids'],
    (rendering?.[part] ?? '').slice(start, end),
    inner?.map((value) => (rendering?.[part] ?? '').slice(value.start, value.end)),
  ])
}

describe('markTargets', () => {
  it('makes one mark of clauses that overlap, with the values of all', () => {
    expect(mark(sentence, ...targets)).toEqual([
      ['a b', both, ['30%', '45%']],
      ['c', '街道站点实现全覆盖', ['全覆盖']],
    ])
  })

  it('marks a value once that two targets share', () => {
    expect(mark(sentence, target('a', both, '30%'), target('b', both, '30%'))).toEqual([
      ['a b', both, ['30%']],
    ])
  })

  it('marks a sentence after a run-in lead', () => {
    expect(mark(`做好工作。${sentence}`, ...targets)).toHaveLength(2)
  })

  it('marks nothing where the sentence is not there', () => {
    expect(mark('别的话。', ...targets)).toEqual([])
  })

  it('marks the Chinese that stands in for a missing translation', () => {
    const plan = planOf(sentence)
    const edition = translatePlan(plan, { header: null, headerComments: [], entries: [], obsolete: [] })
    const paragraphs = [...walk(plan)].filter((node): node is Paragraph => node.type === 'paragraph')
    expect(markTargets(edition, paragraphs, targets).get('c1-p1')).toHaveLength(2)
  })
})

describe('renderChapter', () => {
  it('puts values into their clauses, and leaves every character of the text', () => {
    const mdx = renderChapter(chineseEdition(planOf(sentence)), 1, 'test-plan', {
      ...emptyApparatus,
      targets: targets as never,
    })
    expect(mdx).toContain(
      '到2025年，<T ids="a b">城镇和乡村覆盖率分别达到<V>30%</V>、<V>45%</V></T>，<T ids="c">街道站点实现<V>全覆盖</V></T>。',
    )
  })
})

describe('cutAtMarks', () => {
  it('cuts a piece by marks that count from the beginning of its part', () => {
    const value = { part: 'text', start: 5, end: 7, name: 'V', attributes: {} } as const
    expect(splitAtSpans('cdefgh', [value], 'text', 2)).toEqual([
      { value: 'cde', start: 2, mark: null },
      { value: 'fg', start: 5, mark: value },
      { value: 'h', start: 7, mark: null },
    ])
  })
})
