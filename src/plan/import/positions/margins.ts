import type { TextLine } from './text-line.ts'

/** How a column of text, or the text in a frame, is set. */
export interface Setting {
  left: number
  right: number
  /** The farthest that lines reach, but for a few with signs that hang out. */
  farthest: number
  /** The usual distance between baselines, in points. */
  leading: number
  size: number
  /** Whether an indent shows the first line of a paragraph. */
  indented: boolean
  /** Whether paragraphs are a little farther from each other than lines. */
  spaced: boolean
}

/** A distance of so many usual ones parts paragraphs. */
export const parted = 1.22

/** An indent of a first line, in sizes of the font. */
const [leastIndent, mostIndent] = [1.2, 4.5]

/** Measure how lines are set. Headings, short lines and signs that hang out are few among them. */
export function measureSetting(lines: readonly TextLine[]): Setting {
  const size =
    mostCommon(
      lines.flatMap((line) => Array.from({ length: line.text.length }, () => line.size)),
      0.5,
    ) ?? 12
  const own = lines.filter((line) => Math.abs(line.size - size) < size * 0.15)
  const left = leftOf(own.length > 0 ? own : lines, size)
  const widest = Math.max(0, ...own.map((line) => line.right))
  const wide = own
    .map((line) => line.right)
    .filter((right) => right > left + (widest - left) * 0.75)
    .toSorted((a, b) => a - b)
  const right = wide[Math.floor(wide.length * 0.7)] ?? widest
  const farthest = wide[Math.floor(wide.length * 0.98)] ?? widest
  const gaps = own.flatMap((line, at) => {
    const before = own[at - 1]
    const gap = before?.page === line.page ? line.baseline - before.baseline : 0
    return gap > size * 0.8 && gap < size * 4 ? [gap] : []
  })
  const leading = mostCommon(gaps, 1) ?? size * 1.75
  const wider = gaps.filter((gap) => gap > leading * parted && gap < leading * 2)
  const indents = own.filter((line) => isIndented(line, { left, size }))
  return {
    ...{ left, right, farthest, size, leading },
    indented: indents.length >= Math.max(2, own.length * 0.04),
    spaced: wider.length >= Math.max(3, gaps.length * 0.05),
  }
}

/** Whether a line begins as the first line of an indented paragraph does. */
export function isIndented(line: TextLine, { left, size }: Pick<Setting, 'left' | 'size'>): boolean {
  const indent = (line.left - left) / size
  return indent >= leastIndent && indent <= mostIndent
}

/** Where most lines begin that are not first lines: the leftmost place where more than a few begin. */
function leftOf(lines: readonly TextLine[], size: number): number {
  const counts = new Map<number, number>()
  for (const { left } of lines) counts.set(Math.round(left / 2), (counts.get(Math.round(left / 2)) ?? 0) + 1)
  const near = (place: number) =>
    (counts.get(place - 1) ?? 0) + (counts.get(place) ?? 0) + (counts.get(place + 1) ?? 0)
  const places = [...counts.keys()].toSorted((a, b) => a - b)
  const place = places.find((each) => near(each) >= Math.max(1, lines.length * 0.1)) ?? places[0] ?? 0
  const own = lines
    .filter(({ left }) => Math.abs(left / 2 - place) <= Math.max(1.5, size * 0.1))
    .map(({ left }) => left)
  return own.length > 0 ? Math.min(...own) : place * 2
}

function mostCommon(values: readonly number[], step: number): number | null {
  const counts = new Map<number, number>()
  for (const value of values)
    counts.set(Math.round(value / step), (counts.get(Math.round(value / step)) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  return most ? most[0] * step : null
}
