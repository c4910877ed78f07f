import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSource } from '../outline/read-source.ts'
import { extractFigures } from './figures/extract-figures.ts'
import { extractStatements } from './extract-statements.ts'
import { notate } from './gold/gold.ts'
import kinds from './gold/kinds.json' with { type: 'json' }
import notNumbers from './gold/not-numbers.json' with { type: 'json' }

/** The kinds of numbers and units; those of promises are read in `promises.test.ts`. */
const own = [
  ...['wan-qian-yi', 'wan-duo-yi', 'neighbouring-digits', 'thousands-spaces', 'minus-signs'],
  ...['times-and-doubling', 'year-zeros', 'unit-signs', 'per-100000', 'ratios', 'ranges', 'number-words'],
  ...['times-of-base', 'from-to', 'yearly-growth', 'reductions-difference', 'reductions-level'],
  'zero-occurrence',
]

/** Subject and notation of each promise in a text. */
function promisesIn(text: string): string[] {
  const { blocks, period } = readSource(text)
  return extractStatements(blocks, period).map((each) => `${each.indicator}｜${notate(each)}`)
}

describe.each(own)('a sentence of the kind %s', (own) => {
  const inputs = kinds.filter(({ kind }) => kind === own)

  it.each(inputs)('is read right: $text', ({ text, targets }) => {
    expect(promisesIn(text).toSorted()).toEqual(
      targets.map(({ subject, reads }) => `${subject}｜${reads}`).toSorted(),
    )
  })
})

describe('a word that looks like a number', () => {
  it.each(notNumbers)('is none in %s', (text) => {
    expect(promisesIn(text)).toEqual([])
  })
})

/** What a row of a table of indicators says: its target, and the number of its first year, null where it has none. */
interface ExpectedRow {
  indicator: string
  unit: string
  baseline: number | null
  target: number
  operator: string
  measure: string
  year: number
  approximate?: boolean
}

const folder = 'src/plan/targets/gold/kinds-tables'
const tables = readdirSync(folder).flatMap((name) => (name.endsWith('.txt') ? [name.slice(0, -4)] : []))
const rounded = (value: number) => Math.round(value * 1e6) / 1e6

describe('a table of indicators', () => {
  it.each(tables)('is read cell by cell: %s', (name) => {
    const { blocks, period } = readSource(readFileSync(`${folder}/${name}.txt`, 'utf8'))
    const rows = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as ExpectedRow[]
    const found = extractStatements(blocks, period).map((each) => ({
      ...{ indicator: each.indicator, unit: each.unit, target: rounded(each.value) },
      ...{ operator: each.operator, measure: each.measure, year: each.year, approximate: each.approximate },
    }))
    const expected = rows.map(
      ({ indicator, unit, target, operator, measure, year, approximate = false }) => ({
        ...{ indicator, unit, target, operator, measure, year, approximate },
      }),
    )
    expect(found).toEqual(expected)
    const figures = extractFigures(blocks, period).map(
      (each) => `${each.subject} ${rounded(each.value)}${each.unit}`,
    )
    const baselines = rows.flatMap(({ indicator, baseline, unit }) =>
      baseline === null ? [] : [`${indicator} ${baseline}${unit}`],
    )
    expect(baselines.filter((baseline) => !figures.includes(baseline))).toEqual([])
  })
})
