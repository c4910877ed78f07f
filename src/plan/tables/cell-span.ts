/** A cell, or part of one: its line in the table, from 0, and its span in that line in UTF-16 units. */
export interface CellSpan {
  line: number
  start: number
  end: number
  /** Whether it continues the cell before it, which was too long for its line. */
  continuation: boolean
}

/** A row: its lines, half-open, and its cells, including empty ones that bars or tabs show. */
export interface TableRow {
  from: number
  to: number
  cells: CellSpan[]
}

/** The texts of a row's cells; parts on several lines are joined. */
export function textsOf({ cells }: TableRow, lines: readonly string[]): string[] {
  const texts: string[] = []
  for (const { line, start, end, continuation } of cells) {
    const text = lines[line]?.slice(start, end) ?? ''
    if (continuation) texts.push((texts.pop() ?? '') + text)
    else texts.push(text)
  }
  return texts
}
