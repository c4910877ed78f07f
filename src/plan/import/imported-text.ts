import type { VFile } from 'vfile'

/** What the formatting of the original file shows about the lines of the imported text, counted from 1. */
export interface Hints {
  /** The format of the original. */
  kind: 'Word' | 'Markdown' | 'page source'
  /** Lines that have the style of a heading. */
  headings: number[]
  /** Lines in a common frame or table cell. */
  boxes: { from: number; to: number }[]
}

declare module 'vfile' {
  interface DataMap {
    hints: Hints
  }
}

/** Plain text made from a file in another format: one paragraph, heading or table row per line. */
export class ImportedText {
  private readonly lines: string[] = []
  private readonly hints: Hints

  constructor(kind: Hints['kind']) {
    this.hints = { kind, headings: [], boxes: [] }
  }

  /** The line on which the next text will begin, from 1. */
  get next(): number {
    return this.lines.length + 1
  }

  /** Add a paragraph or heading; line breaks in it are kept, blank lines are not. */
  add(text: string, heading = false): void {
    const lines = text.split('\n').map((line) => line.trimEnd())
    if (lines.every((line) => line.trim() === '')) return
    if (heading) this.hints.headings.push(this.next)
    this.lines.push(...lines.filter((line) => line.trim() !== ''))
  }

  /** Add a table row; a bar in a cell is escaped as in Markdown. */
  addRow(cells: readonly string[]): void {
    if (cells.every((cell) => cell === '')) return
    const row = cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|'))
    this.lines.push(`| ${row.join(' | ')} |`)
  }

  /** Record the lines from `from` to the last as a box; a single line is a title or label and no box. */
  box(from: number): void {
    if (this.next - 1 > from) this.hints.boxes.push({ from, to: this.next - 1 })
  }

  /** Replace the file's value by the text, and add the hints to its data. */
  finish(file: VFile): void {
    file.value = this.lines.map((line) => `${line}\n`).join('')
    file.data.hints = this.hints
  }
}
