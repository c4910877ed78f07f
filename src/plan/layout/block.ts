import type { Level } from '../../schemas/outline.ts'
import { marginOf, trim } from '../text/blank.ts'
import { columnsOf } from '../text/columns.ts'
import { lengthOf } from '../lines/lines.ts'
import type { GridRow } from '../model/grid.ts'
import type { Numbering, Line } from '../model/line.ts'

/** A stretch of one line; `start` and `end` are code points of plan.txt, `value` is what stands there. */
export interface Piece {
  line: Line
  start: number
  end: number
  value: string
}

/** What a block can be. A row is one line of a table, a caption stands above a table or below a figure. */
export type BlockKind = 'title' | 'heading' | 'text' | 'caption' | 'row'

/** Pieces that are one heading, one paragraph, one row: what is published as one element. */
export interface LayoutBlock {
  kind: BlockKind
  pieces: [Piece, ...Piece[]]
  /** The number its text begins with, whether it is a heading or not. */
  numbering: Numbering | null
  /** Of a heading; null otherwise. */
  level: Level | null
  /** How many headings a heading stands under, boxes aside. */
  depth: number
  /** A heading that is followed by its paragraph on the same line. */
  runIn: boolean
  /** The heading of the box it stands in; null outside of boxes, and for that heading itself. */
  box: LayoutBlock | null
  /** It was glued to the end of a box’s last line, where plain text follows the box. */
  afterBox: boolean
  /** Null where it is no row of a table. */
  row: BlockRow | null
}

/** What a row knows of its table. */
export interface BlockRow {
  /** Tables are counted from 1. */
  table: number
  grid: GridRow
  cells: CellPlace[]
}

/** The place of a cell in plan.txt, in code points; or of the rest of the cell before it, on the line below. */
export interface CellPlace {
  start: number
  end: number
  continuation: boolean
}

export function newBlock(
  kind: BlockKind,
  pieces: LayoutBlock['pieces'],
  numbering: Numbering | null,
): LayoutBlock {
  const heading = { level: null, depth: 0, runIn: false }
  return { kind, pieces, numbering, ...heading, box: null, afterBox: false, row: null }
}

/** The text of a block as it stands in the file, without line breaks and margins. */
export function blockText({ pieces, numbering }: Pick<LayoutBlock, 'pieces' | 'numbering'>): string {
  const [first = '', ...others] = pieces.map(({ value }) => trim(value))
  // 第一章 on one line and its words on the next are two words of one heading.
  const gap = others.length > 0 && numbering?.number === first ? ' ' : ''
  return first + gap + others.join('')
}

/** The words after the number a block begins with, all of its text where it begins with none. */
export function blockWords(block: LayoutBlock): string {
  const { numbering } = block
  const words = blockText(block).slice(numbering?.number.length ?? 0)
  // A box’s colon belongs to neither number nor words.
  return trim(numbering?.marker === 'box' ? words.replace(/^[\s\u3000]*[：:]/, '') : words)
}

/** The place in plan.txt after the number that a piece begins with. */
export function numberEnd({ value, start }: Piece, number: string): number {
  return start + lengthOf(value.slice(0, marginOf(value))) + lengthOf(number)
}

/** The last line a block stands on. */
export function lastLine({ pieces }: LayoutBlock): Line {
  return (pieces.at(-1) ?? pieces[0]).line
}

/** Columns to the end of a piece's text; those of a piece that begins within a line are its own. */
export function widthOf({ line, start, value }: Piece): number {
  if (start !== line.start) return columnsOf(trim(value), line.widthModel)
  return value === line.value ? line.width : line.indent + columnsOf(trim(value), line.widthModel)
}

/** A whole line as a piece. */
export function pieceOf(line: Line): Piece {
  return { line, start: line.start, end: line.end, value: line.value }
}

/** Cut a piece in two; what stands between `end` and `start`, in UTF-16 units of its value, is in neither. */
export function splitPiece(piece: Piece, end: number, start: number): [Piece, Piece] {
  const [before, after] = [piece.value.slice(0, end), piece.value.slice(start)]
  return [
    { ...piece, end: piece.start + lengthOf(before), value: before },
    { ...piece, start: piece.end - lengthOf(after), value: after },
  ]
}
