import type { VFile } from 'vfile'
import type { originalFormats } from '../../schemas/plan.ts'
import type { ImportRecord, LeftOut, PageBox, PageSummary, StatedFact } from '../model/imported.ts'

/** How the formats of originals are called in plan.yaml and on the site. */
export const formatOfKind = {
  Word: 'DOCX',
  'Word 97–2003': 'DOC',
  Markdown: 'Markdown',
  'page source': 'TXT',
  text: 'TXT',
  'web page': 'HTML',
  PDF: 'PDF',
  OFD: 'OFD',
} as const satisfies Record<string, (typeof originalFormats)[number]>

/** What the formatting of the original file shows about the lines of the imported text, counted from 1. */
export interface Hints {
  /** The format of the original. */
  kind: keyof typeof formatOfKind
  /** Lines that have the style of a heading. */
  headings: number[]
  /** Lines in a common frame or table cell. */
  boxes: { from: number; to: number }[]
}

declare module 'vfile' {
  interface DataMap {
    hints: Hints
    imported: ImportRecord
  }
}

/** A paragraph, heading or table row of the original, and what its format shows of it. */
export interface StyledLine {
  /** It has the style of a heading. */
  heading?: boolean
  /** Where its characters are; none in a format without positions. */
  places?: readonly PageBox[]
}

/**
 * The lines that every format is read into: one paragraph, heading or table row per line, with its style and position.
 * A format adds lines here and decides nothing about them; the layout reader does that, as for plain text.
 */
export class ImportedText {
  private readonly lines: string[] = []
  private readonly hints: Hints
  private readonly places: (readonly PageBox[])[] = []
  private readonly leftOut: LeftOut[] = []
  private readonly pages: PageSummary[] = []
  private readonly facts: StatedFact[] = []

  constructor(kind: Hints['kind']) {
    this.hints = { kind, headings: [], boxes: [] }
  }

  /** The line on which the next text will begin, from 1. */
  get next(): number {
    return this.lines.length + 1
  }

  /** Add a paragraph or heading; line breaks in it are kept, blank lines are not. */
  add(text: string, style: StyledLine | boolean = false): void {
    const { heading = false, places = [] } = typeof style === 'boolean' ? { heading: style } : style
    const lines = text.split('\n').map((line) => line.trimEnd())
    if (lines.every((line) => line.trim() === '')) return
    if (heading) this.hints.headings.push(this.next)
    for (const line of lines) if (line.trim() !== '') this.push(line, places)
  }

  /** Add a table row; a bar in a cell is escaped as in Markdown. */
  addRow(cells: readonly string[], places: readonly PageBox[] = []): void {
    if (cells.every((cell) => cell === '')) return
    const row = cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|'))
    this.push(`| ${row.join(' | ')} |`, places)
  }

  private push(line: string, places: readonly PageBox[]): void {
    this.lines.push(line)
    this.places.push(places)
  }

  /** The first line with characters of a page or a later one, from 1; the last line if there is none. */
  lineOnPage(page: number): number {
    const at = this.places.findIndex((boxes) => boxes.some((box) => box.page >= page))
    return at < 0 ? Math.max(1, this.lines.length) : at + 1
  }

  /** Record the lines from `from` to the last as a box; a single line is a title or label and no box. */
  box(from: number): void {
    if (this.next - 1 > from) this.hints.boxes.push({ from, to: this.next - 1 })
  }

  /** Record text that does not become part of plan.txt. */
  leaveOut(text: string, kind: string, page: number | null = null): void {
    if (text.trim() !== '') this.leftOut.push({ text: text.trim(), kind, page })
  }

  /** Record what a page holds. */
  addPage(page: PageSummary): void {
    this.pages.push(page)
  }

  /** Record what the original states about the document. */
  addFact(fact: StatedFact): void {
    this.facts.push(fact)
  }

  /** Replace the file's value by the text, and add the hints and the record of the import to its data. */
  finish(file: VFile): void {
    file.value = this.lines.map((line) => `${line}\n`).join('')
    file.data.hints = this.hints
    const { places, leftOut, pages, facts } = this
    file.data.imported = { encoding: null, places, leftOut, pages, facts }
  }
}
