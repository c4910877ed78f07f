import { expect, test } from 'vitest'
import { selectRows } from './select.ts'
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
