import type { CellSpan } from './cell-span.ts'

/** How many cells begin with a digit, a bound before it or not. */
export function countFigures(cells: readonly string[]): number {
  return cells.filter((cell) => /^[≥≤<>]?\d/.test(cell)).length
}

/**
 * The cells of a row that was cut at single spaces too often: in a number with a space between its thousands, else in
 * its name, as the values are at the right.
 * @param columns how many cells a row has
 * @param figures how many of them are figures, as `countFigures` counts them
 */
export function fit(
  given: readonly CellSpan[],
  columns: number,
  figures: number,
  texts: readonly string[],
): CellSpan[] {
  const cells = given.length > columns ? joinThousands(given, given.length - columns, figures, texts) : given
  const surplus = cells.length - columns
  if (surplus <= 0) return [...cells]
  const [number, next] = cells
  const numbered =
    number && /^\d{1,3}$/.test((texts[number.line] ?? '').slice(number.start, number.end)) ? 1 : 0
  const first = numbered === 1 ? next : number
  const last = cells[numbered + surplus]
  if (!first || !last) return [...cells]
  const name = { ...first, end: last.end }
  return [...cells.slice(0, numbered), name, ...cells.slice(numbered + surplus + 1)]
}

/**
 * Join numbers such as 17 000 into one cell if there are as many spaces within numbers as there are cells too many.
 * @param figures how many other rows have; 0 where none is known
 */
function joinThousands(
  cells: readonly CellSpan[],
  surplus: number,
  figures: number,
  texts: readonly string[],
): readonly CellSpan[] {
  const textOf = ({ line, start, end }: CellSpan) => (texts[line] ?? '').slice(start, end)
  const joined: CellSpan[] = []
  for (const cell of cells) {
    const last = joined.at(-1)
    const isGroup =
      /^\d{3}(?:\.\d+)?$/.test(textOf(cell)) &&
      /^[≥≤<>]?[1-9]\d{0,2}(?:\s\d{3})*$/.test(last ? textOf(last) : '')
    if (last && isGroup) last.end = cell.end
    else joined.push({ ...cell })
  }
  const isLike = figures === 0 || countFigures(joined.map(textOf)) === figures
  return isLike && cells.length - joined.length === surplus ? joined : cells
}
