import { type LayoutBlock, type CellPlace, newBlock, type Piece } from './block.ts'
import { lengthOf } from '../lines/lines.ts'
import { splitCells } from '../tables/split-cells.ts'
import { buildGrid } from '../tables/grid.ts'
import type { Line } from '../model/line.ts'
import { type CellSpan, textsOf } from '../tables/cell-span.ts'

/** Blocks whose table rows are split into cells, and the ruling lines of the tables. */
export interface BlocksAndRulings {
  blocks: LayoutBlock[]
  rulings: Line[]
}

/** Split each run of rows into the rows and cells of a table. */
export function splitTableRows(blocks: readonly LayoutBlock[]): BlocksAndRulings {
  const result: BlocksAndRulings = { blocks: [], rulings: [] }
  let tables = 0
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at]
    if (!block) break
    let end = at
    while (blocks[end]?.kind === 'row' && blocks[end]?.box === block.box) end++
    if (end === at) {
      result.blocks.push(block)
      at++
      continue
    }
    splitTable(blocks.slice(at, end), ++tables, result)
    at = end
  }
  return result
}

function splitTable(run: readonly LayoutBlock[], table: number, { blocks, rulings }: BlocksAndRulings): void {
  const pieces = run.map((block) => block.pieces[0])
  const found = splitCells(pieces.map(({ value }) => value))
  const ruled = new Set(found.rulings)
  rulings.push(...found.rulings.flatMap((line) => pieces[line]?.line ?? []))
  const lines = pieces.map(({ value }) => value)
  const grid = buildGrid(found.rows.map((row) => textsOf(row, lines)))
  for (const [index, { from, to, cells }] of found.rows.entries()) {
    const [first, ...others] = pieces.filter((_, line) => line >= from && line < to && !ruled.has(line))
    const own = grid.rows[index]
    if (!first || !own) continue
    const row = newBlock('row', [first, ...others], null)
    row.box = run[from]?.box ?? null
    row.row = { table, grid: own, cells: cells.map((cell) => placeOf(pieces[cell.line], cell)) }
    blocks.push(row)
  }
}

function placeOf(piece: Piece | undefined, { start, end, continuation }: CellSpan): CellPlace {
  if (!piece) throw new Error('A cell is on a line of its table')
  const from = piece.start + lengthOf(piece.value.slice(0, start))
  return { start: from, end: from + lengthOf(piece.value.slice(start, end)), continuation }
}
