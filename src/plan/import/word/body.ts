import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { opening } from '../../text/excerpt.ts'
import type { ImportedText } from '../imported-text.ts'
import type { ListNumbering } from './numbering.ts'
import type { Parts } from './package.ts'
import { type NonText, type NoteCount, readRuns } from './runs.ts'
import { GrowingTable, merged, type TableCell } from '../merged-cells.ts'
import { diagramText, isContinued, isMarkDeleted, rowsOf, spanOf, lineAt } from './structure.ts'
import type { Styles } from './styles.ts'
import { alternativeOf, childOf, childrenOf, descendants, type Element, textIn, valueOf } from './xml.ts'

/** What is needed to read the body of a Word file. */
interface BodyContext {
  file: VFile
  output: ImportedText
  styles: Styles
  numbering: ListNumbering
  parts: Parts
}

/** The longest heading in UTF-16 units; longer text in a heading style is a paragraph in bold. */
const longestHeading = 60

/** Reads the body of a Word file into lines of text. */
export class Body {
  private readonly context: BodyContext
  private readonly notes: NoteCount = { count: 0 }
  private noted = false
  /** The text of paragraphs whose marks were deleted, which the next one begins with. */
  private carried: { text: string; found: NonText[] } = { text: '', found: [] }

  constructor(context: BodyContext) {
    this.context = context
  }

  /** Read the paragraphs and tables in an element, at any depth. */
  read(parent: Element): void {
    for (const child of childrenOf(parent)) {
      if (child.name === 'w:p') this.paragraph(child)
      else if (child.name === 'w:tbl') this.table(child)
      else if (child.name === 'mc:AlternateContent') this.read(alternativeOf(child))
      else if (child.name === 'w:altChunk' || child.name === 'w:subDoc')
        this.reportFound([{ kind: 'object', text: child.name.slice(2) }], this.context.output.next)
      else if (child.name !== 'w:sectPr') this.read(child)
    }
  }

  /** Set what is left of a paragraph that has no next one. */
  finish(): void {
    const { text, found } = this.carried
    this.carried = { text: '', found: [] }
    const { output } = this.context
    const line = output.next
    output.add(text)
    this.reportFound(found, Math.max(line, output.next - 1))
  }

  private paragraph(element: Element): void {
    const { output, styles } = this.context
    const properties = childOf(element, 'w:pPr')
    const style = valueOf(properties, 'w:pStyle')
    const { text, found } = this.textOf(element)
    const outline = valueOf(properties, 'w:outlineLvl')
    const heading =
      (outline === null ? styles.isHeading(style) : Number(outline) < 9) &&
      !styles.isContents(style) &&
      text.length <= longestHeading &&
      !/[。；]/.test(text)
    const line = output.next
    output.add(text, heading)
    this.reportFound(found, Math.max(line, output.next - 1))
  }

  /**
   * The text of a paragraph with its automatic number. A paragraph whose mark was deleted or moved away is no longer
   * one, and neither is one of which nothing is left: they are not counted.
   */
  private textOf(element: Element): { text: string; found: NonText[] } {
    const { styles, numbering } = this.context
    const properties = childOf(element, 'w:pPr')
    const own = readRuns(element, styles, this.notes)
    const text = this.carried.text + own.text
    const found = [...this.carried.found, ...own.found]
    this.carried = { text: '', found: [] }
    if (isMarkDeleted(properties)) {
      this.carried = { text, found }
      return { text: '', found: [] }
    }
    const isGone = text.trim() === '' && found.some(({ kind }) => kind === 'deleted')
    const place = isGone ? null : numbering.placeOf(properties, styles)
    const number = place ? numbering.next(place) : ''
    return { text: text.trim() === '' ? '' : number + text, found }
  }

  /** Read a table row by row, with its title if it has one; a table of one column is a frame around paragraphs. */
  private table(element: Element): void {
    const { output } = this.context
    this.finish()
    const { rows, deleted } = rowsOf(element)
    const columns = Math.max(0, ...rows.map((cells) => cells.reduce((sum, cell) => sum + spanOf(cell), 0)))
    const from = output.next
    const lost = deleted.map((text): NonText => ({ kind: 'deleted', text }))
    if (columns <= 1) {
      for (const [cell] of rows) if (cell) this.read(cell)
      output.box(from)
      this.reportFound(lost, Math.max(from, output.next - 1))
      return
    }
    const found: NonText[] = [...lost]
    const grown = new GrowingTable()
    let titled = false
    for (const cells of rows) {
      const [only] = cells
      if (only && cells.length === 1) {
        for (const line of grown.take()) output.addRow(line)
        this.read(only)
        titled ||= cells === rows[0]
        continue
      }
      const row = cells.flatMap((cell): TableCell[] => {
        const content = this.cell(cell)
        found.push(...content.found)
        const text = isContinued(cell) && content.text === '' ? merged : content.text
        return [text, ...Array.from({ length: spanOf(cell) - 1 }, () => '')]
      })
      grown.add(row)
    }
    for (const line of grown.take()) output.addRow(line)
    if (titled) output.box(from)
    this.reportFound(found, Math.max(from, output.next - 1))
  }

  /** The text of a cell on one line; a cell merged with the one above is empty. */
  private cell(element: Element): { text: string; found: NonText[] } {
    const boxed = new Set(
      [...descendants(element, /^w:txbxContent$/)].flatMap((box) => [...descendants(box, /^w:p$/)]),
    )
    const parts = [...descendants(element, /^w:p$/)]
      .filter((paragraph) => !boxed.has(paragraph))
      .map((paragraph) => this.textOf(paragraph))
    parts.push(this.carried)
    this.carried = { text: '', found: [] }
    const nested = Array.from(descendants(element, /^w:tbl$/), (table): NonText => ({
      kind: 'nested',
      text: textIn(table, /^w:t$/),
    }))
    return {
      text: parts
        .map(({ text }) => text.trim())
        .filter((text) => text !== '')
        .join(' '),
      found: [...nested, ...parts.flatMap(({ found }) => found)],
    }
  }

  /** Add text boxes and notes after their paragraph, and report everything else that is not text. */
  private reportFound(found: readonly NonText[], line: number): void {
    const { file, output, parts } = this.context
    for (const each of found) {
      if (each.kind === 'text-box') {
        const from = output.next
        this.read(each.element)
        output.box(from)
        if (output.next > from)
          report(file, 'word-text-box', lineAt(from), opening(textIn(each.element, /^w:t$/)))
      } else if (each.kind === 'note') {
        this.note(each, line)
      } else if (each.kind === 'comment') {
        const comment = childrenOf(parts('comments'), 'w:comment').find(
          ({ attributes }) => attributes['w:id'] === each.id,
        )
        if (comment) report(file, 'word-comment', lineAt(line), opening(textIn(comment, /^w:t$/)))
      } else if (each.kind === 'diagram') {
        report(file, 'word-diagram', lineAt(line), opening(diagramText(parts)))
      } else if (each.text !== '' || each.kind === 'picture') {
        report(file, `word-${each.kind}`, lineAt(line), opening(each.text))
      }
    }
  }

  private note({ part, id, mark }: Extract<NonText, { kind: 'note' }>, line: number): void {
    const { file, output, parts } = this.context
    const note = childrenOf(parts(part), part === 'footnotes' ? 'w:footnote' : 'w:endnote').find(
      ({ attributes }) => attributes['w:id'] === id,
    )
    if (!note) return
    const text = [...descendants(note, /^w:p$/)]
      .map((paragraph) => readRuns(paragraph, this.context.styles, this.notes).text.trim())
      .join(' ')
    if (text.trim() === '') return
    if (!this.noted) report(file, 'word-note', lineAt(line))
    this.noted = true
    output.add(`${mark}${text.trim()}`)
  }
}
