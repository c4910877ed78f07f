import { isControl } from './blank.ts'
import { plainOf } from './rule-form.ts'

/** How a text differs from its print, so that the width of its lines in print can be computed. */
export interface WidthModel {
  /** Single spaces were added between characters that are adjacent in print. */
  strewn: boolean
  /** Marks that are full-width in print are half-width. */
  narrowed: boolean
}

/** Characters two columns wide in a Chinese text, including curly quotes, dashes and geometric signs. */
const wide =
  /[\u1100-\u115F\u2014\u2018-\u201D\u2026\u2460-\u24FF\u25A0-\u25FF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u

/** The model of a text that is as printed. */
export const asPrinted: WidthModel = { strewn: false, narrowed: false }

/** The width of a text in columns: a Chinese character takes two, a Latin one takes one. */
export function columnsOf(text: string, { strewn, narrowed }: WidthModel = asPrinted): number {
  const plain = narrowed ? plainOf(text) : text
  let columns = 0
  for (const char of strewn ? plain.replace(strewnSpace, '') : plain) {
    if (char === '\t') columns += 4
    else if (!isControl(char)) columns += wide.test(char) ? 2 : 1
  }
  return columns
}

/** A single space, except between two Latin letters, where it separates words. */
const strewnSpace = /(?<![\sA-Za-z])[ \u00A0](?!\s)|(?<=[A-Za-z])[ \u00A0](?![\sA-Za-z])/g
