import type { FigureEntry } from '../schemas/figures.ts'
import type { TargetEntry, StatementEntry } from '../schemas/targets.ts'
import { searchKey, type Row } from './row.ts'

/** A row for a test. */
export function rowFor(id: string, overrides: Partial<Row> = {}): Row {
  const name = overrides.name ?? id
  return {
    id,
    ordinal: 1,
    href: `/plan/targets/${id}/`,
    name,
    chinese: false,
    short: name,
    topic: 'elderly',
    phrase: { before: '达到', value: '60%', after: '', chinese: false },
    line: { before: '达到', value: '60%', after: '', chinese: false },
    form: 'share',
    value: { before: '', value: '60%', after: '', chinese: false },
    start: null,
    share: { from: 60, to: null },
    notes: [],
    doubts: [],
    places: [{ label: '第二章第三节', href: '/plan/chapter-2/#c2-s3' }],
    chapters: [2],
    wording: 'firm',
    target: { value: 60, upper: null, text: '60%', year: 2025, bound: null },
    baseline: null,
    observations: [],
    result: null,
    kept: false,
    quote: `${name}达到60%。`,
    unit: '%',
    words: searchKey(name),
    ...overrides,
  }
}

export const quote = { zh: '到2025年，集中供养率达到60%。', en: 'By 2025, the share will reach 60%.' }

/** A statement for a test: 集中供养率达到60% by 2025. */
export function statement(overrides: Partial<StatementEntry> = {}, anchor = 'c3-s1-p1'): StatementEntry {
  return {
    key: `${anchor} 集中供养率`,
    operator: '>=',
    operatorText: '达到',
    value: 60,
    upper: null,
    valueText: '60%',
    approximate: false,
    year: 2025,
    yearFrom: 'sentence',
    certainty: 'firm',
    certaintyText: null,
    differs: [],
    source: {
      anchor,
      line: 1,
      quote,
      quoteSpan: [0, 17],
      valueSpan: [13, 16],
      clause: { zh: [7, 17], en: [9, 33] },
      value: { zh: [14, 17], en: [30, 33] },
    },
    ...overrides,
  }
}

/** A target for a test, with one such statement. */
export function target(overrides: Partial<TargetEntry> = {}): TargetEntry {
  return {
    id: 'care-share',
    curated: true,
    indicator: { zh: '集中供养率', en: 'Share in care' },
    topic: null,
    featured: false,
    short: null,
    kind: 'ratio',
    measure: 'level',
    nature: null,
    unit: { zh: '%', en: '%' },
    baseline: null,
    observations: [],
    status: null,
    notes: [],
    statements: [statement()],
    ...overrides,
  }
}

/** A baseline of 50 for a test. */
export function baseline(overrides: Partial<NonNullable<TargetEntry['baseline']>> = {}) {
  return { figure: 'f1', value: 50, operator: '=' as const, approximate: false, period: null, ...overrides }
}

/** A figure for a test: 注册志愿者132万人 at the end of 2020. */
export function figureFor(overrides: Partial<FigureEntry> = {}): FigureEntry {
  return {
    ...{ id: 'c1-p1-f1', key: 'c1-p1 注册志愿者', class: 'reported', kind: 'level' },
    subject: { zh: '注册志愿者', en: 'Registered volunteers' },
    ...{ topic: 'organizations', value: 1320000, upper: null, unit: { zh: '人', en: 'people' } },
    ...{ valueText: '132万人', operator: '=', operatorText: '达到', approximate: false },
    period: { text: '“十三五”末', from: 2020, to: 2020 },
    ...{ place: null, change: null, part: null, notes: [] },
    source: {
      ...{ anchor: 'c1-p1', line: 1, quoteSpan: [0, 20], valueSpan: [12, 17] },
      quote: {
        zh: '“十三五”末，注册志愿者达到132万人。',
        en: 'There were 1.32 million registered volunteers.',
      },
      clause: { zh: [7, 19], en: null },
      value: { zh: [14, 19], en: null },
    },
    ...overrides,
  }
}
