/** A cell in its table: the first of the columns and the rows it stands for, and how many they are. */
export interface GridCell {
  column: number
  span: number
  rows: number
  /** An empty cell that another one stands for. */
  merged: boolean
  /** What it names; null where it is a value. */
  heads: 'column' | 'row' | null
}

/** A row: of the head, of the body, or one cell across the table, as the name of a class or a note. */
export interface GridRow {
  kind: 'head' | 'body' | 'across'
  cells: GridCell[]
}

/** A cell of one column and one row, but for what is given. */
export function newCell(column: number, given: Partial<GridCell> = {}): GridCell {
  return { column, span: 1, rows: 1, merged: false, heads: null, ...given }
}

/** Whether a cell holds anything. */
export const isFilled = (cell: string) => cell.trim() !== ''

/** One cell across the table, or cells from the left. */
export function plainRow(cells: readonly string[], width: number): GridRow {
  const isAcross = cells.filter(isFilled).length === 1
  return {
    kind: isAcross ? 'across' : 'body',
    cells: isAcross ? acrossRow(cells, width) : leftRow(cells, width),
  }
}

/** The one cell of a row that holds anything, across the table. */
export function acrossRow(cells: readonly string[], width: number): GridCell[] {
  const place = Math.max(0, cells.findIndex(isFilled))
  return cells.map((_, index) =>
    index === place ? newCell(0, { span: width }) : newCell(index, { merged: true }),
  )
}

/** Cells from the left; where some are lacking, the first stands for them. */
export function leftRow(cells: readonly string[], width: number): GridCell[] {
  const lacking = width - cells.length
  return cells.map((_, index) => (index === 0 ? newCell(0, { span: lacking + 1 }) : newCell(index + lacking)))
}
