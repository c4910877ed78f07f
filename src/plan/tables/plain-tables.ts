import { findTables } from '../layout/tables.ts'
import type { Line } from '../lines.ts'
import type { PlainBlock } from '../plain.ts'
import { readColumns } from './column-kinds.ts'
import { cutTable, type TableRow } from './cut-table.ts'

/**
 * Find the indicator tables among the lines of any text: their rows as blocks with tabs between the cells, by the first
 * line of each table, and every line that is in one. Tables of other kinds are left to be read as text.
 */
export function findIndicatorTables(
  lines: readonly Line[],
  skip: ReadonlySet<Line>,
): { tables: Map<Line, PlainBlock[]>; inside: Set<Line> } {
  const parts = findTables(lines, skip)
  const tables = new Map<Line, PlainBlock[]>()
  const inside = new Set<Line>()
  const full = lines.filter((line) => line.text !== '' && !skip.has(line))
  for (const run of runsOf(full, (line) => parts.get(line) === 'row')) {
    const [first] = run
    const { rows } = cutTable(run.map(({ value }) => value))
    if (!first || rows.slice(0, 4).every((row) => readColumns(textsOf(row, run)) === null)) continue
    tables.set(
      first,
      rows.map((row) => toBlock(row, run, first.number)),
    )
    for (const line of run) inside.add(line)
  }
  return { tables, inside }
}

function runsOf(lines: readonly Line[], isIn: (line: Line) => boolean): Line[][] {
  const runs: Line[][] = []
  let open: Line[] | null = null
  for (const line of lines) {
    if (!isIn(line)) open = null
    else if (open) open.push(line)
    else runs.push((open = [line]))
  }
  return runs
}

function textsOf({ cells }: TableRow, run: readonly Line[]): string[] {
  return cells.map(({ line, start, end }) => run[line]?.value.slice(start, end) ?? '')
}

function toBlock(row: TableRow, run: readonly Line[], table: number): PlainBlock {
  const line = run[row.from]?.number ?? 1
  const places = row.cells.flatMap(({ line: at, start, end }, index) => {
    const number = run[at]?.number ?? line
    const length = [...(run[at]?.value.slice(start, end) ?? '')].length + (index > 0 ? 1 : 0)
    return Array.from({ length }, () => number)
  })
  const text = textsOf(row, run).join('\t')
  return { anchor: `line-${line}`, line, text, heading: false, table, lines: Uint32Array.from(places) }
}
