import type { Box, Glyph, SourcePage } from '../../model/source-page.ts'
import { boundsOf } from './text-line.ts'

/** A cell of a ruled table: its first row and column, how many it spans, and its characters. */
export interface GridCell extends Box {
  row: number
  column: number
  rows: number
  columns: number
  glyphs: Glyph[]
}

/** A table or frame of rules on a page. */
export interface RuledGrid extends Box {
  page: number
  /** Where its columns and rows begin and end, in points. */
  xs: number[]
  ys: number[]
  /** From the upper left, row by row. */
  cells: GridCell[]
}

/** How far apart rules may be that meet, and lines of a double rule, in points. */
const near = 3.5
/** The thinnest column or row, in points. */
const thinnest = 6

interface Segment {
  /** The coordinate across its direction. */
  at: number
  from: number
  to: number
}

/** Find the tables and frames that are ruled on a page, with the characters in their cells. */
export function findGrids(page: SourcePage): RuledGrid[] {
  const across = joinSegments(
    page.rules.filter((rule) => rule.right - rule.left >= rule.bottom - rule.top),
    ({ left, right, top, bottom }) => ({ at: (top + bottom) / 2, from: left, to: right }),
  )
  const down = joinSegments(
    page.rules.filter((rule) => rule.right - rule.left < rule.bottom - rule.top),
    ({ left, right, top, bottom }) => ({ at: (left + right) / 2, from: top, to: bottom }),
  )
  return groupMeeting(across, down).flatMap((group) => gridOf(group.across, group.down, page) ?? [])
}

/** Join rules that go on from each other or lie side by side. */
function joinSegments(rules: readonly Box[], toSegment: (rule: Box) => Segment): Segment[] {
  const joined: Segment[] = []
  for (const segment of rules.map(toSegment).toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const other = joined.findLast(
      (each) =>
        Math.abs(each.at - segment.at) <= near / 2 &&
        segment.from <= each.to + near &&
        segment.to >= each.from - near,
    )
    if (other) {
      other.from = Math.min(other.from, segment.from)
      other.to = Math.max(other.to, segment.to)
    } else joined.push({ ...segment })
  }
  return joined
}

/** Groups of rules that meet or cross. */
function groupMeeting(
  across: readonly Segment[],
  down: readonly Segment[],
): { across: Segment[]; down: Segment[] }[] {
  const groups: { across: Segment[]; down: Segment[] }[] = []
  const left = new Set(down)
  const free = new Set(across)
  const meets = (h: Segment, v: Segment) =>
    v.at >= h.from - near && v.at <= h.to + near && h.at >= v.from - near && h.at <= v.to + near
  for (const start of across) {
    if (!free.delete(start)) continue
    const group = { across: [start], down: [] as Segment[] }
    const waiting: { line: Segment; isAcross: boolean }[] = [{ line: start, isAcross: true }]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { line, isAcross } = next
      for (const other of isAcross ? left : free) {
        if (!(isAcross ? meets(line, other) : meets(other, line))) continue
        ;(isAcross ? left : free).delete(other)
        ;(isAcross ? group.down : group.across).push(other)
        waiting.push({ line: other, isAcross: !isAcross })
      }
    }
    groups.push(group)
  }
  return groups
}

function gridOf(across: readonly Segment[], down: readonly Segment[], page: SourcePage): RuledGrid | null {
  const reach = boundsOf(across.map(({ at, from, to }) => ({ left: from, right: to, top: at, bottom: at })))
  // A table may have no rules at its sides.
  const xs = distinct([...down.map(({ at }) => at), ...(down.length > 0 ? [reach.left, reach.right] : [])])
  const ys = distinct(across.map(({ at }) => at))
  if (xs.length < 2 || ys.length < 2) return null
  const box = { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 }
  const inside = page.glyphs.filter(
    (glyph) =>
      glyph.text.trim() !== '' &&
      contains(box, (glyph.left + glyph.right) / 2, glyph.baseline - glyph.size * 0.3),
  )
  if (inside.length === 0) return null
  const cells = cellsOf(xs, ys, across, down)
  for (const glyph of inside) {
    const [x, y] = [(glyph.left + glyph.right) / 2, glyph.baseline - glyph.size * 0.3]
    cells.find((cell) => contains(cell, x, y))?.glyphs.push(glyph)
  }
  return { page: page.number, ...box, xs, ys, cells }
}

function contains({ left, top, right, bottom }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}

/** Coordinates in order, without those that are nearly the same. */
function distinct(values: readonly number[]): number[] {
  const found: number[] = []
  for (const value of values.toSorted((a, b) => a - b)) {
    if (value - (found.at(-1) ?? -Infinity) >= thinnest) found.push(value)
  }
  return found
}

/** Cells that no rule parts are one. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly Segment[],
  down: readonly Segment[],
): GridCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const isRuled = (lines: readonly Segment[], at: number, from: number, to: number) => {
    const middle = (from + to) / 2
    return lines.some((line) => Math.abs(line.at - at) < thinnest && line.from <= middle && line.to >= middle)
  }
  const taken = new Set<number>()
  const cells: GridCell[] = []
  const x = (column: number) => xs[column] ?? 0
  const y = (row: number) => ys[row] ?? 0
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue
      let [wide, high] = [1, 1]
      while (
        column + wide < columns &&
        !taken.has(row * columns + column + wide) &&
        !isRuled(down, x(column + wide), y(row), y(row + 1))
      )
        wide++
      while (row + high < rows && !isRuled(across, y(row + high), x(column), x(column + 1))) high++
      for (let below = row; below < row + high; below++)
        for (let beside = column; beside < column + wide; beside++) taken.add(below * columns + beside)
      const box = { left: x(column), top: y(row), right: x(column + wide), bottom: y(row + high) }
      cells.push({ row, column, rows: high, columns: wide, glyphs: [], ...box })
    }
  }
  return cells
}
