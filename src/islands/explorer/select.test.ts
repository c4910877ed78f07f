import { expect, test } from 'vitest'
import { selectChanges, selectRows } from './select.ts'
import { rowFor } from '../../presentation/testing.ts'
import { everything, type View } from './view.ts'

const year = (value: number | null) => ({ value: 60, upper: null, text: '60%', year: value, bound: null })
const rows = [
  rowFor('beds', { words: '护理型床位占比达到60%', target: year(2025) }),
  rowFor('stations', { topic: 'children', wording: 'both', chapters: [2, 3], target: year(2021) }),
  rowFor('sites', { name: 'a', words: 'meal-service sites', target: year(null) }),
  rowFor('agencies', {
    ...{ topic: 'organizations', wording: 'aspirational', chapters: [3] },
    baseline: { value: 66, text: '66家', year: 2020, bound: null },
  }),
]
const select = (view: Partial<View>) =>
  selectRows(rows, { ...everything, ...view }, ['organizations', 'elderly', 'children'], (a, b) =>
    a < b ? -1 : 1,
  ).map(({ id }) => id)

test.each<[Partial<View>, string[]]>([
  [{ sort: 'text' }, ['beds', 'stations', 'sites', 'agencies']],
  [{}, ['agencies', 'beds', 'sites', 'stations']],
  [{ sort: 'name' }, ['sites', 'agencies', 'beds', 'stations']],
  [{ sort: 'year' }, ['stations', 'beds', 'agencies', 'sites']],
  [{ topics: ['children', 'organizations'] }, ['agencies', 'stations']],
  [{ wording: 'both' }, ['stations']],
  [{ baseline: true }, ['agencies']],
  [{ chapter: 3 }, ['agencies', 'stations']],
  [{ words: '床位 ６０％' }, ['beds']],
  [{ words: 'MEAL' }, ['sites']],
  [{ words: '没有这样的目标' }, []],
  [{ topics: ['elderly'], chapter: 3 }, []],
])('%o shows %o', (view, ids) => {
  expect(select(view)).toEqual(ids)
})

test('reported changes follow topics and words, and leave when a choice is of targets alone', () => {
  const end = { value: 1, text: '1', number: '1', year: null, bound: null }
  const change = (id: string, topic: string, words: string) => ({
    ...{ id, href: '', name: id, chinese: false, topic, from: end, to: end, how: null, since: null },
    ...{ scale: '', unit: '', doubts: [], words },
  })
  const changes = [change('dibao', 'low-income', '城市低保标准'), change('beds', 'elderly', '养老床位')]
  const left = (view: Partial<View>) => selectChanges(changes, { ...everything, ...view }).map(({ id }) => id)
  expect(left({})).toEqual(['dibao', 'beds'])
  expect(left({ topics: ['elderly'] })).toEqual(['beds'])
  expect(left({ words: '低保 标准' })).toEqual(['dibao'])
  for (const view of [{ wording: 'firm' as const }, { chapter: 2 }, { baseline: true }])
    expect(left(view)).toEqual([])
})
