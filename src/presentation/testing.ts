import { searchKey, type Row } from './row.ts'

/** A row for a test. */
export function rowFor(id: string, overrides: Partial<Row> = {}): Row {
  const name = overrides.name ?? id
  return {
    ...{ id, ordinal: 1, href: `/plan/targets/${id}/`, name, chinese: false, topic: 'elderly' },
    phrase: { before: '达到', value: '60%', after: '', chinese: false },
    ...{ notes: [], places: [{ label: '第二章第三节', href: '/plan/chapter-2/#c2-s3' }], chapters: [2] },
    wording: 'firm',
    target: { value: 60, upper: null, text: '60%', year: 2025, bound: null },
    ...{ baseline: null, observations: [], kept: false },
    ...{ quote: `${name}达到60%。`, unit: '%', words: searchKey(name) },
    ...overrides,
  }
}
