import type { WidthModel } from '../text/columns.ts'
import type { Marker } from './tree.ts'

/** The number a heading begins with, and what follows it on the line. */
export interface Numbering {
  marker: Marker
  /** The number with its signs, as written: 第三章, (二), 一、 */
  number: string
  /** Its value; null for a box without a number. */
  ordinal: number | null
  /** White space between number and words, as written. */
  gap: string
  /** The words of the heading, as written. */
  words: string
}

/** A line of plan.txt without its line ending; `start` and `end` are in code points, `number` counts from 1. */
export interface Line {
  number: number
  value: string
  start: number
  end: number
  /** The trimmed value. */
  text: string
  /** The text in rule form (see `plainOf`). */
  plain: string
  /** The number that the text begins with; null if there is none. */
  numbering: Numbering | null
  /** Columns before the text, and columns to the end of the text. */
  indent: number
  width: number
  /** How the columns of the whole file are counted. */
  widthModel: WidthModel
}
