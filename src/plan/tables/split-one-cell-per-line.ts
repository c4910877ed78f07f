import { isColumnHead, nature } from './cell-patterns.ts'
import type { CellSpan, TableRow } from './cell-span.ts'

interface Cell {
  text: string
  line: number
}

const note = /^(?:注|备注|说明|资料来源|数据来源)\d*[:：]/

/**
 * Split a table with each cell on its own line: a row has as many cells as there are column heads at the top. A row with
 * a missing cell is in the same class as the one above; in a row with one too many, a name takes several lines.
 * @returns null if the lines do not fit this form
 */
export function splitOneCellPerLine(lines: readonly Cell[]): TableRow[] | null {
  if (lines.some(({ text }) => /\t|\S {2,}\S|[|│┃].*[|│┃]/.test(text.trim()))) return null
  let count = 0
  while (isColumnHead(lines[count]?.text ?? '')) count++
  if (count < 2 || lines.length < count * 2 - 1) return null
  const heads = lines.slice(0, count)
  const notes = lines.findIndex(({ text }, place) => place >= count && note.test(text.trim()))
  const end = notes < 0 ? lines.length : notes
  const own = lines.slice(count, end)
  const subs = heads.length - heads.findLastIndex(({ text }) => !/^20\d\d/.test(text)) - 1
  // In a head of two rows, one cell spans those of the second.
  const forms = [
    { columns: count, first: count },
    ...(subs > 1 ? [{ columns: count - 1, first: count - subs }] : []),
  ]
  const splits = forms.map((form) => ({ ...form, groups: splitGroups(own, form.columns, heads) }))
  const isWhole = ({ groups, columns }: (typeof splits)[number]) =>
    groups?.every(({ length }) => length === columns) ?? false
  for (const { first, groups } of [...splits.filter(isWhole), ...splits]) {
    if (!groups) continue
    return [
      ...[heads.slice(0, first), heads.slice(first)].filter(({ length }) => length > 0).map(eachAlone),
      ...groups,
      ...lines.slice(end).map((line) => eachAlone([line])),
    ].map(toRow)
  }
  return null
}

const eachAlone = (cells: readonly Cell[]): Cell[][] => cells.map((cell) => [cell])

/** The cells of each row, as lists of lines; null if the lines are not rows of this many cells. */
function splitGroups(lines: readonly Cell[], columns: number, heads: readonly Cell[]): Cell[][][] | null {
  const natureAt = heads.findIndex(({ text }) => /[属屬]性|性质|类型$/.test(text))
  const isFirst = natureAt === 0
  const isNature = ({ text }: Cell) => nature.test(text.trim())
  if (lines.length % columns === 0) {
    const groups = chunk(lines, columns)
    const isEven = groups.every((group) => group.filter(isNature).length <= 1)
    const isRight =
      !lines.some(isNature) ||
      groups.every((group) => group.findIndex(isNature) === (isFirst ? 0 : columns - 1))
    if (isEven && (isRight || (natureAt > 0 && natureAt < heads.length - 1))) return groups.map(eachAlone)
  }
  const groups = isFirst ? splitBefore(lines, isNature) : splitAfter(lines, isNature)
  const name = heads.findIndex(({ text }) => /指标|名称|项目/.test(text) && !/类|性|单位/.test(text))
  const joined = groups.map((group) => joinName(group, columns, name))
  return groups.length > 0 &&
    joined.every((row) => row.length <= columns && row.length >= Math.max(2, columns - 2))
    ? joined
    : null
}

/** Join the lines of a name in a row with too many cells. */
function joinName(cells: readonly Cell[], columns: number, name: number): Cell[][] {
  const surplus = cells.length - columns
  if (surplus <= 0 || surplus > 3 || name < 0) return eachAlone(cells)
  return [
    ...eachAlone(cells.slice(0, name)),
    cells.slice(name, name + surplus + 1),
    ...eachAlone(cells.slice(name + surplus + 1)),
  ]
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

function splitAfter(cells: readonly Cell[], isLast: (cell: Cell) => boolean): Cell[][] {
  const groups: Cell[][] = [[]]
  for (const cell of cells) {
    groups.at(-1)?.push(cell)
    if (isLast(cell)) groups.push([])
  }
  if (groups.at(-1)?.length === 0) groups.pop()
  return groups
}

function splitBefore(cells: readonly Cell[], isFirst: (cell: Cell) => boolean): Cell[][] {
  const groups: Cell[][] = []
  for (const cell of cells) {
    if (isFirst(cell) || groups.length === 0) groups.push([])
    groups.at(-1)?.push(cell)
  }
  return groups
}

function toRow(cells: readonly (readonly Cell[])[]): TableRow {
  const spans = cells.flatMap((parts) =>
    parts.map(({ text, line }, index): CellSpan => {
      const start = text.length - text.trimStart().length
      return { line, start, end: Math.max(start, text.trimEnd().length), continuation: index > 0 }
    }),
  )
  return { from: spans[0]?.line ?? 0, to: (spans.at(-1)?.line ?? 0) + 1, cells: spans }
}
