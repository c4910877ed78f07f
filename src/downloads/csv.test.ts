import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { toCsv } from './csv.ts'

describe('toCsv', () => {
  it('writes what a CSV parser reads back', () => {
    const rows = [
      ['甲，"乙"', 'a, b', 1.5],
      ['两\n行', '', null],
    ]
    const csv = toCsv(['zh', 'en', 'value'], rows)
    expect(csv.startsWith('\uFEFFzh,en,value\r\n')).toBe(true)
    expect(parse(csv, { bom: true })).toEqual([
      ['zh', 'en', 'value'],
      ['甲，"乙"', 'a, b', '1.5'],
      ['两\n行', '', ''],
    ])
  })

  it('keeps a spreadsheet from running a cell', () => {
    expect(toCsv(['a'], [['=1+1'], ['-2'], ['@x']])).toBe("\uFEFFa\r\n'=1+1\r\n'-2\r\n'@x\r\n")
  })
})
