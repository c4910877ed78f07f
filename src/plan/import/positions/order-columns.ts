import type { Glyph } from '../../model/source-page.ts'
import { setLines, type TextLine } from './text-line.ts'

/** The fewest lines beside each other that show two columns. */
const fewest = 6
/** The narrowest gutter between columns, in sizes of the font. */
const gutter = 1.2

/**
 * Set the characters of a page outside its tables in lines, in reading order. A page is read in two columns where its
 * lines leave a gutter free; what reaches across the gutter parts the columns above it from those below.
 */
export function orderLines(glyphs: readonly Glyph[], page: number): TextLine[] {
  const lines = setLines(glyphs, page)
  const middle = findGutter(lines)
  if (middle === null) return lines
  const ordered: TextLine[] = []
  let [left, right]: [TextLine[], TextLine[]] = [[], []]
  const flush = () => {
    ordered.push(...left, ...right)
    ;[left, right] = [[], []]
  }
  for (const line of lines) {
    const sides = split(line, middle)
    if (!sides) {
      flush()
      ordered.push(line)
      continue
    }
    left.push(...setLines(sides.left, page, 1))
    right.push(...setLines(sides.right, page, 2))
  }
  flush()
  return ordered
}

/** The characters of a line on either side of the gutter; null if it reaches across. */
function split(line: TextLine, middle: number): { left: Glyph[]; right: Glyph[] } | null {
  const printing = line.glyphs.filter(({ text }) => text.trim() !== '')
  if (printing.some((glyph) => glyph.left < middle - 0.5 && glyph.right > middle + 0.5)) return null
  const left = printing.filter(({ right }) => right <= middle + 0.5)
  const right = printing.filter((glyph) => !left.includes(glyph))
  const gap = Math.min(...right.map((glyph) => glyph.left)) - Math.max(...left.map((glyph) => glyph.right))
  if (left.length > 0 && right.length > 0 && gap < line.size * gutter * 0.8) return null
  return { left, right }
}

/** The middle of the gutter between two columns of running text, in points; null on a page of one column. */
function findGutter(lines: readonly TextLine[]): number | null {
  const size = lines[0]?.size ?? 0
  const gaps = lines.flatMap((line) => gapsOf(line, line.size * gutter).map((gap) => ({ ...gap, line })))
  const page = {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  }
  const centre = (page.left + page.right) / 2
  const middles = gaps
    .filter(
      ({ from, to }) =>
        from < centre + (page.right - page.left) / 6 && to > centre - (page.right - page.left) / 6,
    )
    .map(({ from, to }) => (from + to) / 2)
    .toSorted((a, b) => a - b)
  const middle = middles[Math.floor(middles.length / 2)]
  if (middle === undefined) return null
  const over = gaps.filter(({ from, to }) => from <= middle && to >= middle)
  if (over.length < fewest || over.length * 2 < lines.length) return null
  // Columns hold running text: both sides are full, where those of a table are not.
  const isFull = ({ line, from, to }: (typeof over)[number]) =>
    from - line.left > (middle - page.left) * 0.7 && line.right - to > (page.right - middle) * 0.7
  const one = over.every(({ line }) => gapsOf(line, line.size * gutter).length === 1)
  return size > 0 && over.filter(isFull).length * 2 >= over.length && one ? middle : null
}

function gapsOf(line: TextLine, least: number): { from: number; to: number }[] {
  const printing = line.glyphs.filter(({ text }) => text.trim() !== '')
  return printing.flatMap((glyph, at) => {
    const before = printing[at - 1]
    return before && glyph.left - before.right >= least ? [{ from: before.right, to: glyph.left }] : []
  })
}
