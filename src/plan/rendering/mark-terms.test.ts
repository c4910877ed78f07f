import { describe, expect, it, test } from 'vitest'
import type { GlossaryTerm } from '../../schemas/glossary.ts'
import { termFinder } from '../glossary/find-terms.ts'
import { locateTerms, nameTerms } from '../glossary/index-terms.ts'
import { markTerms, termLookup } from './mark-terms.ts'
import { parsePlan } from '../parse/parse.ts'
import { catalogOf } from '../testing/catalog.ts'
import { planFile, settingsFor } from '../testing/plan.ts'
import { term } from '../testing/term.ts'
import { chineseEdition, translatePlan } from '../catalog/translate.ts'
import type { Paragraph } from '../model/tree.ts'
import { walk } from '../model/walk.ts'

function row(zh: string, en: string, overrides: Partial<GlossaryTerm> = {}): GlossaryTerm {
  return term(zh, en, { definition_zh: `${zh}的意思。`, definition_en: `What ${en} means.`, ...overrides })
}

const rows = [
  row('最低生活保障', 'subsistence allowance', { zh_also: ['低保'] }),
  row('街道', 'subdistrict'),
  row('街道办事处', 'subdistrict office'),
  row('发展', 'development', { definition_zh: null, definition_en: null }),
]

function planOf(...paragraphs: string[]) {
  const parsed = parsePlan(planFile(`测试规划\n\n第一章 甲\n\n${paragraphs.join('\n\n')}\n`), settingsFor())
  if (!parsed) throw new Error('The sample is good')
  return parsed.plan
}

function mark(edition: ReturnType<typeof chineseEdition>) {
  const paragraphs = [...walk(edition.plan)].filter((node): node is Paragraph => node.type === 'paragraph')
  const { marks: spans, used } = markTerms(edition, paragraphs, termLookup(rows))
  const words = [...spans].flatMap(([id, found]) =>
    found.map(
      ({ part, start, end }) => `${id} ${(edition.renderings.get(id)?.[part] ?? '').slice(start, end)}`,
    ),
  )
  return { used, words }
}

describe('termFinder', () => {
  it('takes the longest term that begins at a place', () => {
    const found = termFinder(rows)('设街道办事处，街道低保')
    expect(found.map(({ term, start, end }) => [term.zh, start, end])).toEqual([
      ['街道办事处', 1, 6],
      ['街道', 7, 9],
      ['最低生活保障', 9, 11],
    ])
  })
})

describe('markTerms', () => {
  it('marks the first use of each defined term of a page, under any of its names', () => {
    const plan = planOf('发展低保。街道低保。', '最低生活保障和街道。')
    expect(mark(chineseEdition(plan))).toEqual({
      used: ['subsistence-allowance', 'subdistrict'],
      words: ['c1-p1 低保', 'c1-p1 街道'],
    })
  })

  it('marks whole English words, plurals too, where the Chinese has the term', () => {
    const plan = planOf('甲。', '乙低保。')
    const catalog = catalogOf({
      '甲。': 'The subsistence allowance is only named here.',
      '乙低保。': 'Non-subsistence allowance; Subsistence allowances.',
    })
    const edition = translatePlan(plan, catalog)
    expect(mark(edition).words).toEqual(['c1-p2 Subsistence allowances'])
  })

  it('leaves out the terms that come last in the glossary where a page has too many', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      row(`词${String.fromCodePoint(0x4e00 + index)}`, `word ${index}`),
    )
    const plan = planOf(
      `${many
        .toReversed()
        .map(({ zh }) => zh)
        .join('、')}。`,
    )
    const edition = chineseEdition(plan)
    const paragraphs = [...walk(plan)].filter((node): node is Paragraph => node.type === 'paragraph')
    const { used } = markTerms(edition, paragraphs, termLookup(many))
    expect(used).toHaveLength(10)
    expect(used[0]).toBe('word-9')
    expect(used.at(-1)).toBe('word-0')
  })
})

test('the places of a term are every heading and paragraph it occurs in, once', () => {
  expect(locateTerms(rows, planOf('低保、低保。', '最低生活保障。'))).toContainEqual({
    term: nameTerms(rows)[0]?.id,
    ids: ['c1-p1', 'c1-p2'],
  })
})

test('two terms with one rendering get different ids', () => {
  const terms = nameTerms([row('街镇', 'towns and subdistricts'), row('镇街', 'towns and subdistricts')])
  expect(terms.map(({ id }) => id)).toEqual(['towns-and-subdistricts', 'towns-and-subdistricts-2'])
})
