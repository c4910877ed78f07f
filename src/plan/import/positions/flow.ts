import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { readNumbering } from '../../lines/heading-markers.ts'
import type { PageBox } from '../../model/imported.ts'
import { opening } from '../../text/excerpt.ts'
import type { ImportedText } from '../imported-text.ts'
import { placeOf } from './grid-rows.ts'
import { continues } from './join-lines.ts'
import type { Setting } from './margins.ts'
import { boundsOf, joinTexts, type TextLine } from './text-line.ts'

/** The longest heading in UTF-16 units; longer text in a large or bold type is a paragraph. */
const longestHeading = 60

/** Joins printed lines to paragraphs, and sets each on a line. */
export class Flow {
  private readonly file: VFile
  private readonly output: ImportedText
  private lines: TextLine[] = []
  /** Where lines were joined though they might be two paragraphs. */
  private doubts: TextLine[] = []
  private notes: TextLine[][] = []
  private noted = false
  /** The size of the body, above which type is large. */
  private readonly size: number

  constructor(file: VFile, output: ImportedText, size: number) {
    this.file = file
    this.output = output
    this.size = size
  }

  /** Add the next line in reading order. */
  add(line: TextLine, setting: Setting): void {
    const before = this.lines.at(-1)
    const isSameColumn = before?.page === line.page && line.baseline > before.baseline
    const join = before ? continues(line, before, setting, isSameColumn) : 'no'
    if (join === 'no' || join === 'apart') this.flush()
    if (join === 'apart')
      report(this.file, 'lines-parted', { line: this.output.next, column: 1 }, opening(line.text))
    if (join === 'perhaps') this.doubts.push(line)
    this.lines.push(line)
  }

  /** Add footnotes, which are set after the paragraph that is open. */
  addNotes(notes: readonly TextLine[][]): void {
    this.notes.push(...notes)
  }

  /** End the paragraph, and set the notes that wait for its end. */
  flush(): void {
    this.set(this.lines)
    for (const line of this.doubts) report(this.file, 'lines-joined', this.last(), opening(line.text))
    ;[this.lines, this.doubts] = [[], []]
    const { notes } = this
    this.notes = []
    if (notes.length > 0 && !this.noted) {
      report(this.file, 'word-note', { line: this.output.next, column: 1 })
      this.noted = true
    }
    for (const note of notes) this.set(note)
  }

  private last() {
    return { line: Math.max(1, this.output.next - 1), column: 1 }
  }

  private set(lines: readonly TextLine[]): void {
    const [first] = lines
    if (!first) return
    const text = joinTexts(lines.map((line) => line.text))
    const isLarge = lines.every(({ bold, size }) => bold || size >= this.size * 1.1)
    const isHeading =
      isLarge && text.length <= longestHeading && !/[。；]/.test(text) && readNumbering(text) !== null
    this.output.add(text, { heading: isHeading, places: placesOf(lines) })
  }
}

/** Where lines are: one box for each page. */
export function placesOf(lines: readonly TextLine[]): PageBox[] {
  const pages = [...new Set(lines.map(({ page }) => page))]
  return pages.map((page) => placeOf(page, boundsOf(lines.filter((line) => line.page === page))))
}
