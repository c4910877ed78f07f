import { breaksOff } from '../../lines/breaks-off.ts'
import { plainOf } from '../../text/rule-form.ts'
import { merged, type TableCell } from '../merged-cells.ts'
import type { PageBox } from '../../model/imported.ts'
import type { GridCell, RuledGrid } from './find-grids.ts'
import { boundsOf, joinTexts, setLines, type TextLine } from './text-line.ts'

/** A row of a ruled table: its cells, or the lines of a single cell that reaches across it. */
export type GridRow = { cells: TableCell[]; place: PageBox } | { lines: TextLine[] }

/** Whether a grid is a frame around text: no row has two cells. */
export function isFrame({ cells, xs }: RuledGrid): boolean {
  return cells.every(({ columns, column }) => column === 0 && columns === xs.length - 1)
}

/** The lines in a frame, from the top. */
export function linesInFrame({ cells, page }: RuledGrid): TextLine[] {
  return cells.flatMap(({ glyphs }) => setLines(glyphs, page))
}

/** The words of a cell, whose lines are joined. */
function wordsOf({ glyphs }: GridCell, page: number): string {
  return joinTexts(setLines(glyphs, page).map(({ text }) => text))
}

/** Read a ruled table row by row; a cell that reaches into rows below is said to. */
export function rowsOfGrid(grid: RuledGrid): GridRow[] {
  const { cells, page, xs, ys } = grid
  const columns = xs.length - 1
  return ys.slice(1).flatMap((_, row): GridRow[] => {
    const own = cells.filter((cell) => cell.row <= row && cell.row + cell.rows > row)
    const [only] = own
    if (only?.columns === columns) return only.row === row ? [{ lines: setLines(only.glyphs, page) }] : []
    const texts: TableCell[] = Array.from({ length: columns }, () => '')
    for (const cell of own) texts[cell.column] = cell.row === row ? wordsOf(cell, page) : merged
    if (texts.every((text) => text === '' || text === merged)) return []
    const glyphs = own.filter((cell) => cell.row === row).flatMap((cell) => cell.glyphs)
    return [{ cells: texts, place: placeOf(page, boundsOf(glyphs)) }]
  })
}

export function placeOf(
  page: number,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
): PageBox {
  return { page, box: [left, top, right, bottom] }
}

/** Whether the grid on the next page has the same columns, so that it may be the rest of one table. */
export function hasSameColumns(one: RuledGrid, other: RuledGrid): boolean {
  return one.xs.length === other.xs.length && one.xs.every((x, at) => Math.abs(x - (other.xs[at] ?? 0)) < 5)
}

/** Whether the first row of a page is the rest of the last row of the page before, which the page's end cut in two. */
export function isRestOfRow(last: readonly TableCell[], first: readonly TableCell[]): boolean {
  const filled = (row: readonly TableCell[]) =>
    row.flatMap((cell, at) => (cell === '' || cell === merged ? [] : [at]))
  const [above, below] = [filled(last), filled(first)]
  const shared = below.filter((at) => above.includes(at))
  if (shared.length === 0) return false
  const isOpen = shared.some((at) => {
    const text = last[at]
    return typeof text === 'string' && breaksOff(plainOf(text)) && !/[\d%％年月]$/.test(text)
  })
  if (!isOpen) return false
  return shared.length === below.length
    ? below.length * 2 <= above.length
    : above.length * 2 <= below.length && shared.length === above.length
}

/** Two halves of a row as one. */
export function joinRows(last: readonly TableCell[], first: readonly TableCell[]): TableCell[] {
  return last.map((cell, at) => {
    const rest = first[at] ?? ''
    if (cell === merged || rest === merged) return cell === merged ? rest : cell
    return joinTexts([cell, rest])
  })
}
