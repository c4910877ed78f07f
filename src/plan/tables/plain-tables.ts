import { findTables } from '../layout/tables.ts'
import type { Line } from '../lines.ts'
import type { PlainBlock } from '../plain.ts'
import { cutTable, type TableRow, textsOf } from './cut-table.ts'
import { layGrid } from './grid.ts'
import type { GridRow } from './grid-cell.ts'

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
  let columns = 0
  const full = lines.filter((line) => line.text !== '' && !skip.has(line))
  for (const run of runsOf(full, (line) => parts.get(line) === 'row')) {
    const [first] = run
    const values = run.map(({ value }) => value)
    const { rows } = cutTable(values)
    const grid = layGrid(rows.map((row) => textsOf(row, values)))
    // A table that goes on below a caption of its own has no head there.
    const goesOn = rows.every(({ cells }) => cells.length === columns)
    columns = grid.columns?.length ?? (goesOn ? columns : 0)
    if (!first || columns === 0) continue
    tables.set(
      first,
      rows.map((row, index) => toBlock(row, run, first.number, grid.rows[index])),
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

function toBlock(row: TableRow, run: readonly Line[], table: number, grid: GridRow | undefined): PlainBlock {
  const line = run[row.from]?.number ?? 1
  const places = row.cells.flatMap(({ line: at, start, end, goesOn }, index) => {
    const number = run[at]?.number ?? line
    const length = [...(run[at]?.value.slice(start, end) ?? '')].length + (index > 0 && !goesOn ? 1 : 0)
    return Array.from({ length }, () => number)
  })
  const text = textsOf(
    row,
    run.map(({ value }) => value),
  ).join('\t')
  const block = { anchor: `line-${line}`, line, text, heading: false, table, lines: Uint32Array.from(places) }
  return grid ? { ...block, grid } : block
}
