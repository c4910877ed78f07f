import { type Column, readColumns } from './column-kinds.ts'
import { GridBody } from './grid-body.ts'
import { isFilled, type GridCell, type GridRow, leftRow, plainRow } from '../model/grid.ts'
import { headsOf, isDoubleHead, isHead, buildDoubleHead, headReach, sameCells } from './grid-head.ts'

/** A table with the spans of its cells. */
export interface Grid {
  /** What the columns contain; null if it is not a table of indicators. */
  columns: Column[] | null
  rows: GridRow[]
}

/**
 * Find the spans of the cells of a table: heads of two rows, classes of several rows. If a row has missing cells, their
 * places are those for which the others fit their columns best.
 * @param texts the cells of each row
 */
export function buildGrid(texts: readonly (readonly string[])[]): Grid {
  const width = texts.reduce((most, { length }) => Math.max(most, length), 1)
  const at = texts.slice(0, headReach).findIndex(isHead)
  if (at < 0) return { columns: null, rows: texts.map((cells) => plainRow(cells, width)) }
  const head = texts[at] ?? []
  const below = texts[at + 1] ?? []
  const isDouble = isDoubleHead(head, below)
  const headRows = isDouble ? buildDoubleHead(head, below, width) : [leftRow(head, width)]
  const heads = headsOf(headRows, isDouble ? [head, below] : [head], width)
  const columns = readColumns(heads)
  const body = new GridBody(columns ?? readAny(heads), width)
  const rows = texts.map((cells, index): GridRow => {
    const own = headRows[index - at]
    if (own) return { kind: 'head', cells: own }
    if (index < at) return plainRow(cells, width)
    if (sameCells(cells, head)) return { kind: 'head', cells: (body.close(), clone(headRows[0] ?? [])) }
    if (isDouble && sameCells(cells, below)) return { kind: 'head', cells: clone(headRows[1] ?? []) }
    return body.add(cells)
  })
  const name = columns?.findIndex(({ kind }) => kind === 'name')
  for (const [index, { kind, cells }] of rows.entries()) {
    for (const [place, cell] of cells.entries()) {
      if (!isFilled(texts[index]?.[place] ?? '')) continue
      if (kind === 'head') cell.heads = 'column'
      else if (kind === 'body' && cell.column === name) cell.heads = 'row'
    }
  }
  return { columns, rows }
}

const clone = (cells: readonly GridCell[]) => cells.map((cell) => ({ ...cell }))

/** The columns of a table that is not one of indicators. */
function readAny(heads: readonly string[]): Column[] {
  return heads.map(() => ({ kind: 'other' }))
}
