import type { GridRow } from '../model/grid.ts'
/** A heading or paragraph as it is published, or a line of any text; the reader knows nothing of the tree. */
export interface SourceBlock {
  anchor: string
  line: number
  text: string
  heading: boolean
  /** The table whose row it is, its cells parted by tabs; rows of one table have one number. */
  table?: number | null
  /** How the row stands in its table. */
  grid?: GridRow | null
}

/** Half-open span in code points of the block's text. */
export type TextSpan = readonly [start: number, end: number]
