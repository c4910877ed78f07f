import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { parseProgress } from './progress.ts'
import { findingsOf } from '../testing/plan.ts'

const header = 'target,year,value,source_title,source_url,retrieved'
const good = 'nursing-bed-share,2023,58.5,“统计公报”,https://example.org/2023,2024-05-01'

function parse(...rows: string[]) {
  const file = new VFile({ path: 'progress.csv', value: `\uFEFF${[header, ...rows].join('\r\n')}\r\n` })
  const results = parseProgress(file, ['nursing-bed-share', 'meal-sites'], { from: 2021, to: 2025 })
  return { results, findings: findingsOf(file), file }
}

describe('parseProgress', () => {
  it('reads results in order of year', () => {
    const { results, findings } = parse(
      good,
      good.replace('2023,58.5', '2021,40'),
      good.replace('nursing-bed-share,2023,58.5', 'meal-sites,2021,400'),
    )
    expect(findings).toEqual([])
    expect([...results].map(([id, list]) => [id, list.map(({ year, value }) => [year, value])])).toEqual([
      [
        'nursing-bed-share',
        [
          [2021, 40],
          [2023, 58.5],
        ],
      ],
      ['meal-sites', [[2021, 400]]],
    ])
    expect(results.get('meal-sites')?.[0]?.source).toEqual({
      title: '“统计公报”',
      url: 'https://example.org/2023',
      retrieved: '2024-05-01',
    })
  })

  it('reads a file that has only its header', () => {
    expect(parse()).toMatchObject({ results: new Map(), findings: [] })
  })

  it.each([
    [
      'a year that is none',
      good.replace('2023', '23年'),
      '3 progress-value: Unexpected year `23年`: expected a year of four digits',
    ],
    [
      'a year outside the period',
      good.replace('2023', '2031'),
      '3 progress-year: Unexpected year 2031, expected a year of the plan’s period, 2021 to 2025',
    ],
    [
      'text for a number',
      good.replace('58.5', '58.5%'),
      '3 progress-value: Unexpected value `58.5%`: expected a number in digits, without unit or separator: 15000, 60',
    ],
    [
      'a separator in a number',
      good.replace('58.5', '"1,500"'),
      '3 progress-value: Unexpected value `1,500`: expected a number in digits, without unit or separator: 15000, 60',
    ],
    [
      'an unknown target',
      good.replace('nursing-bed-share', 'nursing-beds-share'),
      '3 progress-target: Unexpected target `nursing-beds-share`, expected an id of targets.yaml, perhaps `nursing-bed-share`',
    ],
    [
      'a result without a source',
      good.replace('“统计公报”', ''),
      '3 progress-value: Unexpected source_title ``: expected a value, found an empty cell',
    ],
    [
      'a source without an address',
      good.replace('https://example.org/2023', ''),
      '3 progress-value: Unexpected source_url ``: expected an address that begins with http',
    ],
    [
      'an address that runs',
      good.replace('https://example.org/2023', 'javascript:alert(1)'),
      '3 progress-value: Unexpected source_url `javascript:alert(1)`: expected an address that begins with http',
    ],
    [
      'a day that is none',
      good.replace('2024-05-01', '2024-05-32'),
      '3 progress-value: Unexpected retrieved `2024-05-32`: expected a date such as 2026-01-31',
    ],
    [
      'a cell too few',
      good.replace(',2024-05-01', ''),
      '3 progress-columns: Unexpected columns `nursing-bed-share,20…` (5), expected `target,year,value,source_title,source_url,retrieved` (6)',
    ],
    [
      'a result given twice',
      good.replace('58.5', '60'),
      '3 progress-repeat: Unexpected second result of `nursing-bed-share` for 2023, expected one (the first is on line 2)',
    ],
    ['a quote that does not close', good.replace('“', '"'), 'progress-syntax'],
  ])('reports %s, with its line', (name, row, finding) => {
    const { findings, results } = parse(good, row)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toContain(finding)
    // A fault never takes a good row with it, unless the table itself can’t be read.
    if (!name.startsWith('a quote')) expect(results.get('nursing-bed-share')).toHaveLength(1)
  })

  it('says what to do, and reports everything in one run', () => {
    const { file, findings } = parse('nobody,1999,x,,,')
    expect(findings).toHaveLength(6)
    expect(file.messages.every(({ note }) => note?.includes('progress.csv'))).toBe(true)
  })

  it('reports another table', () => {
    const file = new VFile({ path: 'progress.csv', value: 'id,year\na,2021\n' })
    parseProgress(file, [], { from: 2021, to: 2025 })
    expect(findingsOf(file)).toEqual([
      '1 progress-columns: Unexpected columns `id,year` (2), expected `target,year,value,source_title,source_url,retrieved` (6)',
    ])
  })
})
