import type { Glyph } from '../../model/source-page.ts'
import { joinTexts, setLines, type TextLine } from './text-line.ts'

/** The narrowest gap between columns, in sizes of the font. */
const gap = 1.4
/** The fewest rows and columns of a table without rules. */
const [fewestRows, fewestColumns] = [3, 3]

/** Rows of a table whose columns nothing but white space parts. */
export interface AlignedTable {
  /** The lines that it was read from. */
  lines: TextLine[]
  rows: { cells: string[]; lines: TextLine[] }[]
}

/**
 * The table that begins at a line, if its columns are aligned on three rows or more: lines with at least three parts far
 * from each other. A line between them with fewer parts is the rest of cells in the row that it is nearer to.
 */
export function alignedTable(lines: readonly TextLine[], from: number): AlignedTable | null {
  const first = lines[from]
  if (!first || partsOf(first).length < fewestColumns) return null
  let end = from
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    if (
      line?.page !== first.page ||
      (line.baseline - (lines[at - 1] ?? line).baseline > line.size * 3.2 && at > from)
    )
      break
    const parts = partsOf(line).length
    if (parts >= fewestColumns) end = at + 1
    else if (at - end > 2 || (parts === 1 && line.right - line.left > (first.right - first.left) * 0.6)) break
  }
  const own = lines.slice(from, end)
  const full = own.filter((line) => partsOf(line).length >= fewestColumns)
  if (full.length < fewestRows || own.some(({ text }) => /\.{6,}|…{3,}|·{6,}/.test(text))) return null
  const columns = columnsOf(full)
  if (columns.length < fewestColumns) return null
  const rows = full.map((line) => ({ line, lines: [line] }))
  for (const line of own) {
    if (full.includes(line)) continue
    const nearest = rows.toSorted(
      (a, b) => Math.abs(a.line.baseline - line.baseline) - Math.abs(b.line.baseline - line.baseline),
    )[0]
    nearest?.lines.push(line)
  }
  return {
    lines: own,
    rows: rows.map((row) => {
      const glyphs = row.lines.flatMap((line) => line.glyphs)
      const cells = columns.map((column) => {
        const inside = glyphs.filter((glyph) => nearestColumn(glyph, columns) === column)
        return joinTexts(setLines(inside, first.page).map(({ text }) => text))
      })
      return { cells, lines: row.lines }
    }),
  }
}

interface Column {
  left: number
  right: number
}

/** The parts of a line that wide gaps separate. */
function partsOf(line: TextLine): Column[] {
  const parts: Column[] = []
  for (const { left, right, text } of line.glyphs) {
    if (text.trim() === '') continue
    const last = parts.at(-1)
    if (last && left - last.right < line.size * gap) last.right = Math.max(last.right, right)
    else parts.push({ left, right })
  }
  return parts
}

/** Where the columns are: parts that overlap from line to line are one. */
function columnsOf(lines: readonly TextLine[]): Column[] {
  const columns: Column[] = []
  for (const part of lines.flatMap(partsOf).toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1)
    if (last && part.left < last.right) last.right = Math.max(last.right, part.right)
    else columns.push({ ...part })
  }
  return columns
}

function nearestColumn(glyph: Glyph, columns: readonly Column[]): Column | undefined {
  const middle = (glyph.left + glyph.right) / 2
  const away = ({ left, right }: Column) => Math.max(left - middle, middle - right, 0)
  return columns.toSorted((a, b) => away(a) - away(b))[0]
}
