import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

const text = fc.string({ unit: fc.constantFrom('甲', 'a', '1', ' ', ',', '"', '\n', '\r', '；', '=', '-') })

test('writes what a CSV parser reads back', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      const read = parse(toCsv(['a', 'b'], rows), { bom: true, record_delimiter: '\r\n' })
      const guarded = rows.map((row) => row.map((cell) => (/^[=\-\r]/.test(cell) ? `'${cell}` : cell)))
      expect(read).toEqual([['a', 'b'], ...guarded])
    }),
  )
})

test('keeps a spreadsheet from running a cell, and numbers as they are', () => {
  expect(toCsv(['a'], [['=1+1'], ['@x'], ['＋1'], [-2], [null]])).toBe(
    "\uFEFFa\r\n'=1+1\r\n'@x\r\n'＋1\r\n-2\r\n\r\n",
  )
})
