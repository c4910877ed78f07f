import type { VFile } from 'vfile'

/** What the form of a Word or Markdown file says of the lines of the text that was made of it. */
export interface Hints {
  /** What the text was made of. */
  kind: 'Word' | 'Markdown' | 'page source'
  /** Lines that are headings by their style. */
  headings: number[]
  /** Lines that a frame or a table of one cell holds together. */
  boxes: { from: number; to: number }[]
}

declare module 'vfile' {
  interface DataMap {
    hints: Hints
  }
}

/** Plain text as it is made of a file of another kind: one paragraph, heading or row of a table a line. */
export class ImportedText {
  private readonly lines: string[] = []
  private readonly hints: Hints

  constructor(kind: Hints['kind']) {
    this.hints = { kind, headings: [], boxes: [] }
  }

  /** The line that the next text begins on, from 1. */
  get next(): number {
    return this.lines.length + 1
  }

  /** Add a paragraph; a line break in it begins a line. */
  add(text: string, heading = false): void {
    const lines = text.split('\n').map((line) => line.trimEnd())
    if (lines.every((line) => line.trim() === '')) return
    if (heading) this.hints.headings.push(this.next)
    this.lines.push(...lines.filter((line) => line.trim() !== ''))
  }

  /** Add a row of a table; a bar within a cell is written as Markdown writes it. */
  addRow(cells: readonly string[]): void {
    if (cells.every((cell) => cell === '')) return
    const row = cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|'))
    this.lines.push(`| ${row.join(' | ')} |`)
  }

  /** Say that the lines from `from` to the last are held together; one line alone is a title or label. */
  box(from: number): void {
    if (this.next - 1 > from) this.hints.boxes.push({ from, to: this.next - 1 })
  }

  /** Put the text in the place of what the file held. */
  finish(file: VFile): void {
    file.value = this.lines.map((line) => `${line}\n`).join('')
    file.data.hints = this.hints
  }
}
