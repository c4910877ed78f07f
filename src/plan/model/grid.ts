/** A cell of a table: its first column, from 0, and how many columns and rows it spans. */
export interface GridCell {
  column: number
  span: number
  rows: number
  /** An empty cell that is covered by the span of another. */
  merged: boolean
  /** What it is the heading of; null for a value. */
  heads: 'column' | 'row' | null
}

/** A row of the head or the body, or a single cell across the table, such as the name of a class or a note. */
export interface GridRow {
  kind: 'head' | 'body' | 'across'
  cells: GridCell[]
}

/** A cell of one column and one row, unless `given` says otherwise. */
export function newCell(column: number, given: Partial<GridCell> = {}): GridCell {
  return { column, span: 1, rows: 1, merged: false, heads: null, ...given }
}

/** Whether a cell has any text. */
export const isFilled = (cell: string) => cell.trim() !== ''

/** A row without a head: a single cell across the table, or cells from the left. */
export function plainRow(cells: readonly string[], width: number): GridRow {
  const isAcross = cells.filter(isFilled).length === 1
  return {
    kind: isAcross ? 'across' : 'body',
    cells: isAcross ? acrossRow(cells, width) : leftRow(cells, width),
  }
}

/** Span the only cell that has text across the table; the others are merged into it. */
export function acrossRow(cells: readonly string[], width: number): GridCell[] {
  const place = Math.max(0, cells.findIndex(isFilled))
  return cells.map((_, index) =>
    index === place ? newCell(0, { span: width }) : newCell(index, { merged: true }),
  )
}

/** Cells from the left; if some are missing, the first spans their columns. */
export function leftRow(cells: readonly string[], width: number): GridCell[] {
  const lacking = width - cells.length
  return cells.map((_, index) => (index === 0 ? newCell(0, { span: lacking + 1 }) : newCell(index + lacking)))
}
