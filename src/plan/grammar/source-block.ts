import type { GridRow } from '../model/grid.ts'
/** A heading or paragraph as it is published, or a line of any text. */
export interface SourceBlock {
  anchor: string
  line: number
  text: string
  heading: boolean
  /** The table that it is a row of, with its cells separated by tabs; all rows of a table have the same number. */
  table?: number | null
  /** The place of the row in the grid of its table. */
  grid?: GridRow | null
}

/** Half-open span in code points of the block's text. */
export type TextSpan = readonly [start: number, end: number]
