import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../schemas/language.ts'
import type { StatementEntry, TargetEntry } from '../schemas/targets.ts'
import { type DescribeContext, describeTarget, differences, statusText } from './describe.ts'
import { baseline, quote, statement, target } from './testing.ts'

function context(lang: Language): DescribeContext {
  const full = { zh: ['第三章第一节', '第四章'], en: ['Chapter 3, Section 1', 'Chapter 4'] }[lang]
  return {
    lang,
    places: new Map(['c3-s1', 'c4'].map((id, index) => [id, { full: full[index] ?? '', short: '' }])),
    figures: new Map(),
    end: 2025,
    hrefOfTarget: (id) => `/targets/${id}/`,
    hrefOfParagraph: (anchor) => `/#${anchor}`,
    doubts: new Map([
      [
        'order',
        { id: 'order', places: [], targets: [], zh: '原文没有说明。', en: 'The original does not say.' },
      ],
    ]),
    hrefOfNote: (id) => `/notes/#${id}`,
  }
}

test('a row has what the table, the charts and the search need', () => {
  const statements = [
    statement(),
    statement({}, 'c3-s1-p2'),
    statement({ certainty: 'aspirational' }, 'c4-p1'),
  ]
  expect(describeTarget(target({ statements }), 3, context('en'))).toMatchObject({
    id: 'care-share',
    ordinal: 3,
    href: '/targets/care-share/',
    name: 'Share in care',
    chinese: false,
    chapters: [3, 4],
    wording: 'both',
    target: { value: 60, upper: null, text: '60%', year: 2025, bound: null },
    baseline: null,
    kept: false,
    quote: quote.en,
    unit: '%',
    // Two paragraphs under one heading are one place.
    places: [
      { label: 'Chapter 3, Section 1', href: '/#c3-s1-p1' },
      { label: 'Chapter 4', href: '/#c4-p1' },
    ],
  })
})

test('what has no English is shown in Chinese, and marked as such', () => {
  const untranslated = target({ indicator: { zh: '集中供养率', en: null }, unit: { zh: '户', en: null } })
  expect(describeTarget(untranslated, 1, context('en'))).toMatchObject({
    name: '集中供养率',
    chinese: true,
    unit: '户',
  })
  expect(describeTarget(untranslated, 1, context('zh')).chinese).toBe(false)
})

test.each(['firm', 'aspirational'] as const)(
  'a target with %s statements alone has this wording',
  (certainty) => {
    const statements = [statement({ certainty }), statement({ certainty })]
    expect(describeTarget(target({ statements }), 1, context('zh')).wording).toBe(certainty)
  },
)

test.each(['保持', '维持在', '稳定在'])('after %s nothing is to change', (operatorText) => {
  const kept = target({ statements: [statement({ operatorText })] })
  expect(describeTarget(kept, 1, context('zh')).kept).toBe(true)
})

test('rows are found by their names and clauses in both languages, in any width', () => {
  const { words } = describeTarget(target(), 1, context('zh'))
  for (const part of ['集中供养率', 'share in care', '供养率达到60%', 'the share will reach'])
    expect(words).toContain(part)
})

test('a target without a statement is our own mistake', () => {
  expect(() => describeTarget(target({ statements: [] }), 1, context('zh'))).toThrow('care-share')
})

test('a row has the textual notes about its target', () => {
  const doubted = target({ notes: ['order'] })
  expect(describeTarget(doubted, 1, context('zh')).doubts).toEqual([
    { text: '原文没有说明。', href: '/notes/#order' },
  ])
  expect(describeTarget(doubted, 1, context('en')).doubts[0]?.text).toBe('The original does not say.')
})

describe('the notes of a row', () => {
  const observation = {
    year: 2024,
    value: 55,
    source: { title: '公报', url: 'https://example.org', retrieved: '2026-01-31' },
  }
  const elsewhere = (change: Partial<StatementEntry>) => ({
    statements: [statement(), statement(change, 'c4-p1')],
  })
  test.each<[string, Partial<TargetEntry>, zh: string[], en: string[]]>([
    ['nothing to add', {}, [], []],
    ['a baseline', { baseline: baseline() }, ['起点50%'], ['from 50%']],
    [
      'a baseline of a year',
      { baseline: baseline({ period: { text: '2020年', from: 2020, to: 2020 } }) },
      ['2020年50%'],
      ['50% in 2020'],
    ],
    [
      'another year than the end of the plan',
      { statements: [statement({ year: 2023 })] },
      ['到2023年'],
      ['by 2023'],
    ],
    ['no year', { statements: [statement({ year: null })] }, [], []],
    [
      'an aspiration elsewhere',
      elsewhere({ certainty: 'aspirational', certaintyText: '力争' }),
      ['第四章作“力争”'],
      ['Chapter 4 words it as an aspiration (“力争”)'],
    ],
    [
      'another value elsewhere',
      elsewhere({ value: 65, valueText: '65%' }),
      ['第四章作“达到65%”'],
      ['Chapter 4 says “reach 65%”'],
    ],
    // All of a set is 100 % in other words.
    [
      'words for all where another sentence has 100%',
      {
        statements: [
          statement({ value: 100, valueText: '100%' }),
          statement({ value: null, valueText: '全覆盖' }, 'c4-p1'),
        ],
      },
      [],
      [],
    ],
    ['another year elsewhere', elsewhere({ year: 2024 }), ['第四章写2024年'], ['Chapter 4 says 2024']],
    ['a result', { observations: [observation] }, ['2024年公布55%'], ['55% published for 2024']],
    [
      'a result with its status',
      { observations: [observation], status: { status: 'behind', year: 2024 } },
      ['2024年公布55%（落后）'],
      ['55% published for 2024 (Behind)'],
    ],
    [
      'the status by the result of another year',
      { observations: [observation], status: { status: 'behind', year: 2023 } },
      ['2024年公布55%'],
      ['55% published for 2024'],
    ],
  ])('say %s', (_, overrides, zh, en) => {
    const said = (lang: 'zh' | 'en') => {
      const { notes, result } = describeTarget(target(overrides), 1, context(lang))
      return [...notes, ...(result ? [result.text] : [])]
    }
    expect(said('zh')).toEqual(zh)
    expect(said('en')).toEqual(en)
  })
})

test('a firm statement that differs from an aspiration says so, without a place where that is given', () => {
  const [hoped, firm] = [
    statement({ certainty: 'aspirational', certaintyText: '力争' }),
    statement({}, 'c4-p1'),
  ]
  expect(differences(firm, hoped, target(), context('zh'), '')).toEqual(['没有“力争”'])
  expect(differences(firm, hoped, target(), context('en'))).toEqual(['Chapter 4 states it without “力争”'])
  expect(differences(hoped, hoped, target(), context('zh'))).toEqual([])
})

test('each status has its own words', () => {
  const statuses = ['met', 'not-met', 'on-course', 'behind'] as const
  for (const lang of languages)
    expect(new Set(statuses.map((status) => statusText(lang, { status, year: 2024 }))).size).toBe(4)
  expect(statusText('zh', { status: 'met', year: 2024 })).toBe('已达到')
  expect(statusText('en', { status: 'on-course', year: 2024 })).toBe('On course')
})
