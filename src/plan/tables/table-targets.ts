import type { Nature } from '../../schemas/targets.ts'
import type { Block, Figure, Statement } from '../statements.ts'
import type { Period } from '../years.ts'
import { type CellValue, readCell } from './cell-value.ts'
import { type Column, readColumns } from './column-kinds.ts'
import { cellsOf } from './render-table.ts'

/** What the rows of indicator tables say, by row; their heads say nothing by themselves. */
export interface TableFindings {
  statements: Statement[]
  figures: Figure[]
}

/** Read every indicator table among blocks. What is no row of one is not in the map. */
export function readTables(blocks: readonly Block[], period: Period): Map<Block, TableFindings> {
  const found = new Map<Block, TableFindings>()
  for (let at = 0; at < blocks.length; at++) {
    const table = blocks[at]?.table ?? null
    if (table === null) continue
    let end = at
    while (blocks[end]?.table === table) end++
    readTable(blocks.slice(at, end), period, found)
    at = end - 1
  }
  return found
}

/** The head stands in one of so many rows. */
const reach = 4

function readTable(rows: readonly Block[], period: Period, found: Map<Block, TableFindings>): void {
  for (let at = 0; at < Math.min(reach, rows.length); at++) {
    const columns = readColumns(cellsOf(rows[at]?.text ?? '').map(({ value }) => value))
    if (!columns) continue
    for (const row of rows.slice(0, at + 1)) found.set(row, { statements: [], figures: [] })
    for (const row of rows.slice(at + 1)) {
      const findings = readRow(row, columns, period)
      if (findings) found.set(row, findings)
    }
    return
  }
}

interface Cell {
  column: Column
  value: string
  start: number
}

function readRow(row: Block, columns: readonly Column[], period: Period): TableFindings | null {
  const given = cellsOf(row.text)
  // Where a class stands for several rows, its cell is missing at the left.
  const lacking = columns.length - given.length
  if (lacking < 0 || given.length < 2) return null
  const cells = given.map((cell, index): Cell => ({
    ...cell,
    column: columns[index + lacking] ?? { kind: 'other' },
  }))
  const nameCell = cells.find(({ column }) => column.kind === 'name') ?? cells[0]
  const { indicator, unit: inName } = readName(nameCell?.value ?? '')
  if (indicator === '') return null
  const unitCell = cells.find(({ column }) => column.kind === 'unit')?.value.trim() ?? ''
  const unit = /^[—–\-/]*$/.test(unitCell) ? inName : unitCell
  const natureCell = cells.find(({ column }) => column.kind === 'nature')?.value ?? ''
  const nature = readNature(natureCell)
  const years = columns.flatMap((column) =>
    column.kind === 'value' && column.year !== null ? [column.year] : [],
  )
  const findings: TableFindings = { statements: [], figures: [] }
  for (const { column, value, start } of cells) {
    if (column.kind !== 'value' && column.kind !== 'growth') continue
    const read = readCell(value, unitOf(column, value, unit), indicator)
    if (!read) continue
    const evidence = evidenceOf(row, read, start)
    if (isAim(column, years, period, natureCell !== '')) {
      findings.statements.push(toStatement(row, { indicator, column, read, evidence, nature, period }))
    } else if (column.kind === 'value') {
      findings.figures.push(toFigure(row, indicator, column, read, evidence))
    }
  }
  return findings
}

/** Growth a year is a share; a sum over the years, which stands in brackets where both are in one column, has the row's unit. */
function unitOf(column: Aimed, value: string, unit: string): string {
  if (column.unit !== '') return column.unit
  const yearly = column.kind === 'growth' && column.words.includes('年均') && !/^\s*[[［〔【（(]/.test(value)
  return yearly ? '%' : unit
}

type Aimed = Extract<Column, { kind: 'value' | 'growth' }>

/** Whether a column holds what is to be reached: a year of the plan, a 目标, or growth over the plan. */
function isAim(column: Aimed, years: readonly number[], { periodStart }: Period, natured: boolean): boolean {
  if (column.past) return false
  const latest = Math.max(...years)
  if (column.kind === 'growth') return column.aimed || natured || latest >= (periodStart ?? Infinity)
  if (column.year === null) return column.aimed
  if (column.aimed) return true
  if (periodStart !== null) return column.year >= periodStart
  return natured && column.year === latest
}

function toStatement(
  row: Block,
  {
    indicator,
    column,
    read,
    evidence,
    nature,
    period,
  }: {
    indicator: string
    column: Aimed
    read: CellValue
    evidence: Evidence
    nature: Nature | null
    period: Period
  },
): Statement {
  const { value, upper, unit, operator, operatorText, approximate, kind } = read
  const stated = column.kind === 'value' && column.year !== null
  const year = stated ? column.year : period.periodEnd
  const growth = column.kind === 'growth'
  return {
    ...{ key: '', anchor: row.anchor, line: row.line, indicator, ...evidence },
    ...{ operator, operatorText, value, upper, unit, approximate, kind },
    ...{ year, yearFrom: stated ? ('paragraph' as const) : year === null ? null : ('plan' as const) },
    measure: growth
      ? column.words.includes('年均') && read.measure !== 'cumulative'
        ? 'yearly'
        : 'cumulative'
      : read.measure,
    ...{ certainty: 'firm' as const, certaintyText: null, table: { nature } },
  }
}

function toFigure(row: Block, subject: string, { year }: Aimed, read: CellValue, evidence: Evidence): Figure {
  const { value, upper, unit, operator, operatorText, approximate } = read
  return {
    ...{ anchor: row.anchor, line: row.line, class: 'achievement' as const, subject, ...evidence },
    ...{ value, upper, unit, operator, operatorText, approximate },
    period: year === null ? null : { text: `${year}年`, from: year, to: year },
  }
}

type Evidence = Pick<Statement, 'quote' | 'quoteSpan' | 'valueText' | 'valueSpan'>

/** The row is the quote. */
function evidenceOf(row: Block, { start, end }: CellValue, cell: number): Evidence {
  const points = (units: number) => [...row.text.slice(0, units)].length
  return {
    quote: row.text,
    quoteSpan: [0, [...row.text].length],
    valueText: row.text.slice(cell + start, cell + end),
    valueSpan: [points(cell + start), points(cell + end)],
  }
}

/** An indicator without its number in the table, the sign of a note and its unit: 3.森林覆盖率（%）① */
function readName(cell: string): { indicator: string; unit: string } {
  const name = cell
    .trim()
    .replace(/^(?:[(（]?\d{1,3}(?:[.．、)）]|\s(?=\D))\s*|[①-⑳]\s*)/u, '')
    .replace(/^其中\s*[:：]\s*/, '')
    .replace(/(?:[*＊①-⑳]|\[\d{1,2}\])+$/u, '')
    .trim()
  const unit = /[（(]([^（）()]{1,12})[）)]$/.exec(name)
  if (!unit || /[、，]|不含|含/.test(unit[1] ?? '')) return { indicator: name, unit: '' }
  return { indicator: name.slice(0, unit.index).trim(), unit: unit[1] ?? '' }
}

function readNature(cell: string): Nature | null {
  if (/约束|約束/.test(cell)) return 'binding'
  return /预期|預期|引导|指导/.test(cell) ? 'expected' : null
}
