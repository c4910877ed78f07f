import type { Line } from '../model/line.ts'
import { areValues, isClass } from './cell-patterns.ts'

/** A line of a table: a row (or a single cell, if each cell is on its own line), or the caption. */
export type TablePart = 'row' | 'caption'

/** How many columns a value is to the right of the name that is wrapped around it, at least. */
const right = 8

/**
 * Mark the lines of rows whose name is on the line above the values and on the line below, beside what looks like a row
 * of a table: such a row has three lines, none of which looks like a row.
 */
export function markWrapped(
  full: readonly Line[],
  rows: readonly boolean[],
  parts: Map<Line, TablePart>,
): void {
  for (const [place, line] of full.entries()) {
    const [above, below] = [full[place - 1], full[place + 1]]
    if (
      !above ||
      !below ||
      !areValues(line.text.split(/ {2,}|\t/)) ||
      ![above, below].every((each) => isPart(each, line))
    )
      continue
    const isBeside = [-2, 0, 2].some((step) => {
      const each = full[place + step]
      return each !== undefined && (rows[place + step] === true || parts.get(each) === 'row')
    })
    if (isBeside) for (const each of [above, line, below]) parts.set(each, 'row')
  }
}

function isPart(line: Line, values: Line): boolean {
  return (
    line.indent + right <= values.indent &&
    Math.abs(line.number - values.number) === 1 &&
    !/ {2,}|\t|[。；！？：]/.test(line.text) &&
    !isClass(line.text)
  )
}
