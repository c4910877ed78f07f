/** A cell of a table: the line it stands on, from 0, and its place in that line in UTF-16 units. */
export interface CellSpan {
  line: number
  start: number
  end: number
  /** The rest of the cell before it, which was too long for its line. */
  continuation: boolean
}

/** A row: the lines it stands on, half-open, and its cells; empty ones too where bars or tabs show them. */
export interface TableRow {
  from: number
  to: number
  cells: CellSpan[]
}

/** The texts of a row's cells, those on several lines put together. */
export function textsOf({ cells }: TableRow, lines: readonly string[]): string[] {
  const texts: string[] = []
  for (const { line, start, end, continuation } of cells) {
    const text = lines[line]?.slice(start, end) ?? ''
    if (continuation) texts.push((texts.pop() ?? '') + text)
    else texts.push(text)
  }
  return texts
}
