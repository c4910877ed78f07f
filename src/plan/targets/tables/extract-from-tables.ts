import type { Nature } from '../../../schemas/targets.ts'
import type { Figure, Statement } from '../statement.ts'
import type { Period } from '../../numbers/years.ts'
import { pattern } from '../../lexicon/lexicon.ts'
import { readCell } from './cell-value.ts'
import type { Column } from '../../tables/column-kinds.ts'
import { buildGrid } from '../../tables/grid.ts'
import { joinNames } from './wrapped-names.ts'
import { readName } from './indicator-name.ts'
import { cellsOf } from '../../tables/cells.ts'
import { pointsIn } from './percentage-points.ts'
import { type Aimed, evidenceOf, spanIn, toFigure, toStatement } from './table-entries.ts'
import type { SourceBlock, TextSpan } from '../../grammar/analyzed-block.ts'

/** The statements and figures of a table row; none for head rows. */
export interface TableFindings {
  statements: Statement[]
  figures: Figure[]
  /** Cells with a number that can't be read whole, in code points of the row. */
  unread: TextSpan[]
}

/**
 * Read the indicator tables among blocks.
 * @returns the findings of each table row
 */
export function readTables(blocks: readonly SourceBlock[], period: Period): Map<SourceBlock, TableFindings> {
  const found = new Map<SourceBlock, TableFindings>()
  // A continued table below its own caption has no head.
  let last: readonly Column[] | null = null
  for (let at = 0; at < blocks.length; at++) {
    const table = blocks[at]?.table ?? null
    if (table === null) continue
    let end = at
    while (blocks[end]?.table === table) end++
    const rows = blocks.slice(at, end)
    const own = buildGrid(rows.map(({ text }) => cellsOf(text).map(({ value }) => value))).columns
    const width = rows[0]?.grid?.cells.length
    if (own) last = own
    else if (last?.length !== width) last = null
    readTable(rows, last, period, found)
    at = end - 1
  }
  return found
}

/** What the rows above the current one have established. */
interface TableState {
  columns: readonly Column[]
  period: Period
  /** The nature of the current group of rows. */
  nature: string
}

function readTable(
  rows: readonly SourceBlock[],
  columns: readonly Column[] | null,
  period: Period,
  found: Map<SourceBlock, TableFindings>,
) {
  if (!columns) return
  const state: TableState = { columns, period, nature: '' }
  const names = joinNames(rows, columns)
  for (const row of rows) {
    const findings = row.grid?.kind === 'body' ? readRow(row, names.get(row) ?? '', state) : null
    found.set(row, findings ?? { statements: [], figures: [], unread: [] })
  }
}

interface Cell {
  column: Column
  value: string
  start: number
}

/** The cells of a row with their columns, without merged cells. */
function cellsIn({ text, grid }: SourceBlock, columns: readonly Column[]): Cell[] {
  return cellsOf(text).flatMap((cell, index): Cell[] => {
    const place = grid?.cells[index]
    if (!place || place.merged) return []
    const column = columns[place.column + place.span - 1]
    return column ? [{ ...cell, column }] : []
  })
}

function readRow(row: SourceBlock, name: string, state: TableState): TableFindings | null {
  const { columns, period } = state
  const cells = cellsIn(row, columns)
  const natureCell = cells.find(({ column }) => column.kind === 'nature')?.value ?? null
  // A missing cell has the nature of the row above.
  if (natureCell !== null) state.nature = natureCell
  const nature = readNature(state.nature)
  const unitCell = cells.find(({ column }) => column.kind === 'unit')?.value.trim() ?? ''
  const named = readName(name)
  const isNamed = /^[—–\-/]*$/.test(unitCell)
  const unit = isNamed ? named.unit : unitCell
  // （村级） is not a unit if another one is given.
  const indicator = isNamed || named.unit === unit ? named.indicator : named.whole
  if (indicator === '') return null
  const years = columns.flatMap((column) =>
    column.kind === 'value' && column.year !== null ? [column.year] : [],
  )
  const findings: TableFindings = { statements: [], figures: [], unread: [] }
  for (const { column, value, start } of cells) {
    if (column.kind !== 'value' && column.kind !== 'growth') continue
    const values = readCell(value, unitOf(column, value, unit), indicator)
    if (!values) findings.unread.push(spanIn(row, start, start + value.length))
    const subject = indicator + partOf(column, columns)
    const aim = isAim(column, years, period, state.nature !== '')
    for (const read of values ?? []) {
      const evidence = evidenceOf(row, read, start)
      if (aim) {
        findings.statements.push(
          toStatement(row, { indicator: subject, column, read, evidence, nature, period }),
        )
      } else if (column.kind === 'value') {
        findings.figures.push(toFigure(row, subject, column, read, evidence))
      }
    }
  }
  return { ...findings, statements: pointsIn(findings) }
}

/** The part of an indicator that a column is about, if another column has the same year: 市区 below 2025年. */
function partOf(column: Aimed, columns: readonly Column[]): string {
  const twins = columns.filter((each) => each.kind === 'value' && each.year === column.year)
  const part = column.words.replace(/20\d\d年?/, '')
  return column.kind === 'value' && twins.length > 1 && part !== '' ? `（${part}）` : ''
}

/** The unit of a cell: % for yearly growth, and that of the row for a sum over the years, which is in brackets. */
function unitOf(column: Aimed, value: string, unit: string): string {
  const isSum = /^\s*[[［〔【（(]/.test(value)
  if (column.unit !== '' && !(isSum && unit !== '')) return column.unit
  return column.kind === 'growth' && column.words.includes('年均') && !isSum ? '%' : unit
}

/** Whether a column holds targets: a year of the plan, a 目标, or growth over the plan. */
function isAim(column: Aimed, years: readonly number[], { periodStart }: Period, natured: boolean): boolean {
  if (column.past) return false
  const latest = Math.max(...years)
  if (column.kind === 'growth') return column.aimed || natured || latest >= (periodStart ?? Infinity)
  if (column.year === null) return column.aimed
  if (column.aimed) return true
  if (periodStart !== null) return column.year >= periodStart
  return natured && column.year === latest
}

const binding = pattern`{noun.binding}`
const expected = pattern`{noun.expected}`

function readNature(cell: string): Nature | null {
  if (binding.test(cell)) return 'binding'
  return expected.test(cell) ? 'expected' : null
}
