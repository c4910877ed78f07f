import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCell, toCsv } from './csv.ts'

const text = fc.string({ unit: fc.constantFrom('甲', 'a', '1', ' ', ',', '"', '\n', '\r', '；', '=', '-') })
const parsed = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: '\r\n' })
const cellOf = (cell: string | number | null) => parsed(toCsv(['a'], [[cell]]))[1]?.[0]

test('writes what a CSV parser reads back, cell by cell', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      const read = parsed(toCsv(['a', 'b'], rows)).map((row) => row.map(readCell))
      expect(read).toEqual([['a', 'b'], ...rows])
    }),
  )
})

test('begins with a byte-order mark, ends lines as RFC 4180 has them, and leaves numbers and nothing as they are', () => {
  expect(
    toCsv(
      ['甲', 'b'],
      [
        [-2, null],
        [1.5, 'a, "b"'],
      ],
    ),
  ).toBe('\uFEFF甲,b\r\n-2,\r\n1.5,"a, ""b"""\r\n')
})

test.each(['=1+1', '+1', '-2', '@x', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x', ' =1+1'])(
  'keeps a spreadsheet from running %j',
  (cell) => {
    expect(cellOf(cell)).toBe(`'${cell}`)
  },
)

describe('a text that a spreadsheet would take for something else', () => {
  test.each([
    ...[
      '6-8',
      '3/4',
      '1.2.3',
      '2022-10-10',
      '2021-2025',
      '12-2025',
      '6-8 ',
      '３－５',
      '3月5日',
      '2025年3月',
      '2025年3月1日',
    ],
    ...['5 May', 'May 5', 'Mar-5', '5-Mar-21', 'Sept 2021', '10:30', '1:2', '10:30:15', '6 PM', '10:30 am'],
    ...[
      '60%',
      '98.5%',
      '(5)',
      '$5',
      '￥100',
      '1,000',
      '15 000',
      '1 1/2',
      '1E5',
      '1.5e+3',
      '007',
      '60.0',
      '.5',
      '5.',
    ],
    ...['12345678901234567', '11010519491231002X'.slice(0, 17), '100 %'],
  ])('%s is text and looks the same', (cell) => {
    expect(cellOf(cell)).toBe(`\u200B${cell}`)
    expect(readCell(cellOf(cell) ?? '')).toBe(cell)
  })

  test.each([
    ...[
      '3-5家',
      '6–8',
      '2021—2025',
      '6-8张',
      '全覆盖',
      '1.5万人',
      '2021—2025年',
      '2025年',
      '1.2‰',
      'c2-s3-p2',
      '第3章',
      'true',
      '原文没有说明',
    ],
    ...[
      '60',
      '%',
      '15000',
      '0',
      '60%以上',
      '达到60%',
      'March of the Volunteers',
      'May the plan succeed',
      '5 districts',
    ],
  ])('%s is none', (cell) => {
    expect(cellOf(cell)).toBe(cell)
  })
})
