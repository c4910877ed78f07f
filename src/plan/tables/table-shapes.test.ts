import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findInfidelities, textOfMdx } from '../fidelity.ts'
import { extractFigures } from '../figures.ts'
import { parsePlan } from '../parse.ts'
import { findPeriod, readPlain } from '../plain.ts'
import { blocksOf } from '../plan-blocks.ts'
import { chapterNumbers, renderChapter } from '../render.ts'
import type { Block } from '../statements.ts'
import { extractStatements } from '../targets.ts'
import { plain, planFile, settingsFor } from '../testing.ts'
import { chineseEdition } from '../translate.ts'
import type { Period } from '../years.ts'

const folder = 'src/plan/fixtures/tables'
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.txt') ? [name.slice(0, -4)] : []))

/** What a table is said to promise and to tell, one line each. */
function read(blocks: readonly Block[], period: Period): { targets: string[]; figures: string[] } {
  return {
    targets: extractStatements(blocks, period).map((each) => {
      const { indicator, operator, approximate, value, upper, unit, measure, year, table } = each
      const sign = (operator === '=' ? '' : operator) + (approximate ? '≈' : '')
      const amount = `${sign}${value}${upper === null ? '' : `-${upper}`}${unit}`
      return [indicator, amount, measure, year, table?.nature].join(' ')
    }),
    figures: extractFigures(blocks, period).map(({ subject, value, unit, period: told }) =>
      [subject, `${value}${unit}`, told?.from].join(' '),
    ),
  }
}

function parse(text: string): Block[] {
  const parsed = parsePlan(planFile(text), settingsFor({ title: { zh: title } }))
  return parsed ? blocksOf(parsed.plan) : []
}

const title = '河东市“十四五”民生事业发展规划'

describe('a table of indicators', () => {
  it.each(names)('is read in a plan where it has the shape %s', (name) => {
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8')
    const expected: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    expect(read(parse(text), { periodStart: 2021, periodEnd: 2025 })).toEqual(expected)
  })

  it.each(names)('is published whole, row by row, where it has the shape %s', (name) => {
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8')
    const file = planFile(text)
    const parsed = parsePlan(file, settingsFor({ title: { zh: title } }))
    if (!parsed) throw new Error('The plan is good')
    const edition = chineseEdition(parsed.plan)
    const mdx = chapterNumbers(parsed.plan).map((number) => renderChapter(edition, number, 'test', plain))
    expect(findInfidelities(text, textOfMdx(mdx), parsed.edits, { wrapper: [], repairs: [] })).toEqual([])
    expect(file.messages).toEqual([])
    expect(mdx.join('').match(/<Table /g)?.length).toBe(name === 'continued-numbered' ? 2 : 1)
  })

  it.each(names)('is read in any text where it has the shape %s', (name) => {
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8')
    const expected: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    const blocks = readPlain(text)
    expect(read(blocks, findPeriod(blocks))).toEqual(expected)
  })
})
