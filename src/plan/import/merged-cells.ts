/** A cell that one above reaches into, until its words are known. */
export const merged = Symbol('merged')
export type TableCell = string | typeof merged

/** Heads of columns whose cells say something of each row that they reach into. */
const perRow = /单位|單位|属性|屬性|性质|性質|类型|類型/

/**
 * Write out the cells of a table that reach into rows below: a unit or a nature is said in each row, while the name of a
 * class stays in its first one and leaves the others empty.
 * @param rows the rows, from the head on, each with a cell for every column
 */
export function writeMerged(rows: readonly (readonly TableCell[])[]): string[][] {
  const heads = rows.slice(0, 2)
  const above: string[] = []
  return rows.map((row, at) =>
    row.map((cell, column) => {
      if (cell !== merged) return (above[column] = cell)
      const isPerRow = heads.some((head) => perRow.test(String(head[column] === merged ? '' : head[column])))
      return isPerRow && at >= 2 - Number(rows[1]?.[column] !== merged) ? (above[column] ?? '') : ''
    }),
  )
}

/** A table that is written in pieces, as what stands between its rows comes up. */
export class GrowingTable {
  private readonly rows: TableCell[][] = []
  private taken = 0

  add(row: TableCell[]): void {
    this.rows.push(row)
  }

  /** The rows that were added since the last time. */
  take(): string[][] {
    const rows = writeMerged(this.rows).slice(this.taken)
    this.taken = this.rows.length
    return rows
  }
}
