import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { words } from '../../i18n/words.ts'
import { rowFor } from '../../presentation/testing.ts'
import { readCell } from '../../schemas/csv.ts'
import { exportRows } from './export.ts'

const w = words.zh

function exported(...rows: Parameters<typeof rowFor>[1][]) {
  const made = rows.map((row, index) => rowFor(`t${index + 1}`, row))
  const csv = exportRows(made, [{ id: 'elderly', name: '老人' }], w, 'https://example.org/plan/targets/')
  return parse<Record<string, string>>(csv, { bom: true, columns: true })
}

const point = { upper: null, year: 2025, bound: null }

test('gives a value only where the plan prints one', () => {
  const [share, words] = exported({}, { target: { ...point, value: null, text: '实现全覆盖' } })
  expect(share?.[w.columnValue]).toBe('60')
  expect(words).toMatchObject({ [w.columnPromise]: '实现全覆盖', [w.columnValue]: '', [w.columnUpper]: '' })
})

test('has the textual notes, empty where there are none', () => {
  const [doubted, settled] = exported(
    { doubts: [{ text: '原文没有说明。', href: '/plan/notes/#order' }] },
    {},
  )
  expect(doubted?.[w.notes]).toBe('原文没有说明。')
  expect(settled?.[w.notes]).toBe('')
})

test('keeps a range or a share from becoming a date or another number', () => {
  const target = { ...point, value: 6, upper: 8, text: '6-8' }
  const baseline = { value: 60, text: '60%', year: 2020, bound: null }
  const [row] = exported({ target, baseline })
  expect(row?.[w.columnPromise]).toBe('\u200B6-8')
  expect([w.columnPromise, w.columnBaseline].map((name) => readCell(row?.[name] ?? ''))).toEqual([
    '6-8',
    '60%',
  ])
})
