import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findInfidelities, textOfMdx } from '../fidelity/check-fidelity.ts'
import { extractFigures } from '../targets/figures/extract-figures.ts'
import { parsePlan } from '../parse/parse.ts'
import { readSource } from '../outline/read-source.ts'
import { blocksOf } from '../indicators/source-places.ts'
import { chapterNumbers, renderChapter } from '../rendering/render-chapter.ts'
import { extractStatements } from '../targets/extract-statements.ts'
import { emptyApparatus, planFile, settingsFor } from '../testing/plan.ts'
import { chineseEdition } from '../catalog/translate.ts'
import type { Period } from '../numbers/years.ts'
import type { SourceBlock } from '../grammar/analyzed-block.ts'

const folder = 'src/plan/tables/fixtures'
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.txt') ? [name.slice(0, -4)] : []))

/** The targets and figures found in a table, one line each. */
function read(blocks: readonly SourceBlock[], period: Period): { targets: string[]; figures: string[] } {
  return {
    targets: extractStatements(blocks, period).map((each) => {
      const { indicator, operator, approximate, value, upper, unit, measure, year, table } = each
      const sign = (operator === '=' ? '' : operator) + (approximate ? '≈' : '')
      const amount = `${sign}${value}${upper === null ? '' : `-${upper}`}${unit}`
      return [indicator, amount, measure, year, table?.nature].join(' ')
    }),
    figures: extractFigures(blocks, period).map(({ subject, value, unit, period: when }) =>
      [subject, `${value}${unit}`, when?.from].join(' '),
    ),
  }
}

function parse(text: string): SourceBlock[] {
  const parsed = parsePlan(planFile(text), settingsFor({ title: { zh: title } }))
  return parsed ? blocksOf(parsed.plan) : []
}

const title = '河东市“十四五”民生事业发展规划'

describe('a table of indicators', () => {
  it.each(names)('is read in a plan where it has the shape %s (UPDATE=1 writes what it reads)', (name) => {
    const path = join(folder, `${name}.json`)
    const table = read(parse(readFileSync(join(folder, `${name}.txt`), 'utf8')), {
      periodStart: 2021,
      periodEnd: 2025,
    })
    if (process.env['UPDATE']) writeFileSync(path, `${JSON.stringify(table, null, 2)}\n`)
    expect(table).toEqual(JSON.parse(readFileSync(path, 'utf8')))
  })

  it.each(names)('is published whole, row by row, where it has the shape %s', (name) => {
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8')
    const file = planFile(text)
    const parsed = parsePlan(file, settingsFor({ title: { zh: title } }))
    if (!parsed) throw new Error('The plan is good')
    const edition = chineseEdition(parsed.plan)
    const mdx = chapterNumbers(parsed.plan).map((number) =>
      renderChapter(edition, number, 'test', emptyApparatus),
    )
    expect(findInfidelities(text, textOfMdx(mdx), parsed.edits, { wrapper: [], repairs: [] })).toEqual([])
    expect(file.messages).toEqual([])
    expect(mdx.join('').match(/<Table /g)?.length).toBe(name === 'continued-numbered' ? 2 : 1)
  })

  it.each(names)('is read in any text where it has the shape %s', (name) => {
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8')
    const expected: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    const { blocks, period } = readSource(text)
    expect(read(blocks, period)).toEqual(expected)
  })
})
