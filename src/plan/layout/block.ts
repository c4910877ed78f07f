import type { Level } from '../../schemas/outline.ts'
import { marginOf, trim } from '../text/blank.ts'
import { columnsOf } from '../text/columns.ts'
import { lengthOf } from '../lines/lines.ts'
import type { GridRow } from '../model/grid.ts'
import type { Numbering, Line } from '../model/line.ts'

/** Part of a line, or all of it; `start` and `end` are in code points of plan.txt. */
export interface Piece {
  line: Line
  start: number
  end: number
  value: string
}

/** The kinds of blocks. A row is one row of a table; a caption is above a table or below a figure. */
export type BlockKind = 'title' | 'heading' | 'text' | 'caption' | 'row'

/** The pieces of one heading, paragraph or row, which is published as one element. */
export interface LayoutBlock {
  kind: BlockKind
  pieces: [Piece, ...Piece[]]
  /** The number that its text begins with, whether it is a heading or not. */
  numbering: Numbering | null
  /** Of a heading; null otherwise. */
  level: Level | null
  /** How many headings a heading is under, not counting boxes. */
  depth: number
  /** Whether it is a heading followed by its paragraph on the same line. */
  runIn: boolean
  /** The heading of the box that contains it; null outside boxes, and for that heading itself. */
  box: LayoutBlock | null
  /** Whether it was on the last line of a box, and is the text after the box. */
  afterBox: boolean
  /** Null if it is not a table row. */
  row: BlockRow | null
}

/** The place of a row in its table. */
export interface BlockRow {
  /** The number of the table, from 1. */
  table: number
  grid: GridRow
  cells: CellPlace[]
}

/** The span of a cell in plan.txt, in code points; a `continuation` is the rest of the cell before it, on the next line. */
export interface CellPlace {
  start: number
  end: number
  continuation: boolean
}

/** A block whose level and place are not decided yet. */
export function newBlock(
  kind: BlockKind,
  pieces: LayoutBlock['pieces'],
  numbering: Numbering | null,
): LayoutBlock {
  const heading = { level: null, depth: 0, runIn: false }
  return { kind, pieces, numbering, ...heading, box: null, afterBox: false, row: null }
}

/** The text of a block as in the file, without line breaks and margins. */
export function blockText({ pieces, numbering }: Pick<LayoutBlock, 'pieces' | 'numbering'>): string {
  const [first = '', ...others] = pieces.map(({ value }) => trim(value))
  // 第一章 on a line of its own is separated from the heading's words.
  const gap = others.length > 0 && numbering?.number === first ? ' ' : ''
  return first + gap + others.join('')
}

/** The text of a block after its number, if it has one. */
export function blockWords(block: LayoutBlock): string {
  const { numbering } = block
  const words = blockText(block).slice(numbering?.number.length ?? 0)
  // A box’s colon belongs to neither number nor words.
  return trim(numbering?.marker === 'box' ? words.replace(/^[\s\u3000]*[：:]/, '') : words)
}

/** The end of the number that a piece begins with, in code points of plan.txt. */
export function numberEnd({ value, start }: Piece, number: string): number {
  return start + lengthOf(value.slice(0, marginOf(value))) + lengthOf(number)
}

/** The last line of a block. */
export function lastLine({ pieces }: LayoutBlock): Line {
  return (pieces.at(-1) ?? pieces[0]).line
}

/** Columns to the end of a piece's text, including the indent if it begins its line. */
export function widthOf({ line, start, value }: Piece): number {
  if (start !== line.start) return columnsOf(trim(value), line.widthModel)
  return value === line.value ? line.width : line.indent + columnsOf(trim(value), line.widthModel)
}

/** A whole line as a piece. */
export function pieceOf(line: Line): Piece {
  return { line, start: line.start, end: line.end, value: line.value }
}

/** Split a piece in two; what is between `end` and `start`, in UTF-16 units of its value, is in neither. */
export function splitPiece(piece: Piece, end: number, start: number): [Piece, Piece] {
  const [before, after] = [piece.value.slice(0, end), piece.value.slice(start)]
  return [
    { ...piece, end: piece.start + lengthOf(before), value: before },
    { ...piece, start: piece.end - lengthOf(after), value: after },
  ]
}
