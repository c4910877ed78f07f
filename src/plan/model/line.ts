import type { WidthModel } from '../text/width-model.ts'
import type { Marker } from './tree.ts'
/** The number a heading begins with, and what follows it on the line. */
export interface Numbering {
  marker: Marker
  /** The number with its signs, as written: 第三章, (二), 一、 */
  number: string
  /** Its value; null where a box has none. */
  ordinal: number | null
  /** White space between number and words, as written. */
  gap: string
  /** The words of the heading, as written. */
  words: string
}

/** One line of plan.txt without its line ending; `start` and `end` are code points, `number` counts from 1. */
export interface Line {
  number: number
  value: string
  start: number
  end: number
  /** The value without white space and signs that print nothing at either end. */
  text: string
  /** The text as the reading rules look at it. */
  plain: string
  /** The number the text begins with; null where it begins with none. */
  numbering: Numbering | null
  /** Columns before the text, and columns to the end of the text. */
  indent: number
  width: number
  /** How the columns of the whole text are counted. */
  widthModel: WidthModel
}
