import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { SourcePage } from '../../model/source-page.ts'
import { isBlank } from '../../text/blank.ts'
import type { ImportedText } from '../imported-text.ts'
import { GrowingTable, type TableCell } from '../merged-cells.ts'
import { alignedTable } from './aligned-rows.ts'
import { findFurniture } from './find-furniture.ts'
import { findGrids, type RuledGrid } from './find-grids.ts'
import { findNotes } from './find-notes.ts'
import { Flow, placesOf } from './flow.ts'
import {
  hasSameColumns,
  isFrame,
  isRestOfRow,
  joinRows,
  linesInFrame,
  rowsOfGrid,
  type GridRow,
} from './grid-rows.ts'
import { measureSetting, type Setting } from './margins.ts'
import { orderLines } from './order-columns.ts'
import { setLines, type TextLine } from './text-line.ts'

/** The fewest lines on left or right pages that can be measured apart from the others. */
const fewestLines = 60

/** What is on a page, in reading order. */
type Item = TextLine | RuledGrid

interface LaidOutPage {
  page: SourcePage
  lines: TextLine[]
  grids: RuledGrid[]
}

/** More rules than a page of tables has: a drawing or a map. */
const mostRules = 4000

/**
 * Read pages of any format with positions into lines of text: running heads and page numbers are left out, columns read
 * one after the other, lines joined to paragraphs, and tables read row by row, over pages if they go on. What pages hold
 * is recorded, and what can't be read is reported.
 */
export function readPages(file: VFile, pages: readonly SourcePage[], output: ImportedText): void {
  new PagesReader(file, pages, output).read()
}

class PagesReader {
  private readonly file: VFile
  private readonly output: ImportedText
  private readonly pages: LaidOutPage[]
  private readonly settings: (line: TextLine) => Setting
  private readonly flow: Flow
  private readonly notes = new Map<number, TextLine[][]>()

  constructor(file: VFile, pages: readonly SourcePage[], output: ImportedText) {
    this.file = file
    this.output = output
    this.pages = pages.map(layOut)
    this.leaveOutFurniture()
    const body = measureSetting(this.pages.flatMap(({ lines }) => lines))
    for (const { page, lines } of this.pages) this.takeNotes(page, lines, body.size)
    this.settings = settingsOf(this.pages)
    this.flow = new Flow(file, output, body.size)
  }

  read(): void {
    const items = this.pages.flatMap((page) => [...itemsOf(page), page.page])
    for (let at = 0; at < items.length; at++) {
      const item = items[at]
      if (!item) continue
      if ('glyphs' in item && 'rules' in item) this.flow.addNotes(this.notes.get(item.number) ?? [])
      else if ('cells' in item) at = this.grids(items, at)
      else at = this.line(items, at)
    }
    this.flow.flush()
    this.summarize()
  }

  /** Add a line, or the table without rules that it begins. Returns the index of the last item that was read. */
  private line(items: readonly (Item | SourcePage)[], at: number): number {
    const rest: TextLine[] = []
    for (let next = at; next < items.length; next++) {
      const item = items[next]
      if (!item || !('text' in item)) break
      rest.push(item)
    }
    const table = alignedTable(rest, 0)
    const [line] = rest
    if (!table) {
      if (line) this.flow.add(line, this.settings(line))
      return at
    }
    this.flow.flush()
    for (const { cells, lines } of table.rows) this.output.addRow(cells, placesOf(lines))
    return at + table.lines.length - 1
  }

  /** Read a table or frame with its parts on the pages that follow. Returns the index of the last item that was read. */
  private grids(items: readonly (Item | SourcePage)[], at: number): number {
    const first = items[at] as RuledGrid
    const parts = [first]
    let end = at
    for (let next = at + 1; next < items.length; next++) {
      const item = items[next]
      if (!item || 'text' in item) break
      if (!('cells' in item)) continue
      const [last] = parts.slice(-1)
      if (
        !last ||
        item.page !== last.page + 1 ||
        !hasSameColumns(last, item) ||
        isFrame(item) !== isFrame(first)
      )
        break
      parts.push(item)
      end = next
    }
    this.flow.flush()
    if (isFrame(first)) this.frame(parts)
    else this.table(parts)
    return end
  }

  private frame(parts: readonly RuledGrid[]): void {
    const from = this.output.next
    const lines = parts.flatMap(linesInFrame)
    const setting = measureSetting(lines)
    for (const line of lines) this.flow.add(line, setting)
    this.flow.flush()
    this.output.box(from)
  }

  private table(parts: readonly RuledGrid[]): void {
    const from = this.output.next
    const rows = this.joinParts(parts.map(rowsOfGrid))
    const grown = new GrowingTable()
    let waiting: GridRow[] = []
    const take = () => {
      const texts = grown.take()
      for (const row of waiting) if ('cells' in row) this.output.addRow(texts.shift() ?? [], [row.place])
      waiting = []
    }
    for (const row of rows) {
      if ('cells' in row) {
        grown.add(row.cells)
        waiting.push(row)
        continue
      }
      take()
      const setting = measureSetting(row.lines)
      for (const line of row.lines) this.flow.add(line, setting)
      this.flow.flush()
    }
    take()
    const [first] = rows
    if (first && 'lines' in first) this.output.box(from)
  }

  /** The rows of a table that goes on over pages: its head is said once, and a row that was cut in two is one. */
  private joinParts(parts: readonly GridRow[][]): GridRow[] {
    const [first = [], ...others] = parts
    const rows = [...first]
    const isHead = (row: GridRow | undefined, other: GridRow | undefined) =>
      row !== undefined && other !== undefined && sayOf(row) === sayOf(other)
    for (const part of others) {
      let skipped = 0
      while (skipped < 3 && isHead(part[skipped], first[skipped])) {
        const row = part[skipped++]
        if (row) this.output.leaveOut(sayOf(row), 'repeated head of a table', pageOf(row))
      }
      for (const [index, row] of part.slice(skipped).entries()) {
        const last = rows.at(-1)
        if (index === 0 && last && 'cells' in last && 'cells' in row && isRestOfRow(last.cells, row.cells)) {
          rows[rows.length - 1] = { ...last, cells: joinRows(last.cells, row.cells) }
        } else rows.push(row)
      }
    }
    return rows
  }

  private leaveOutFurniture(): void {
    const furniture = findFurniture(this.pages)
    for (const page of this.pages) {
      for (const line of page.lines) {
        const kind = furniture.get(line)
        if (kind) this.output.leaveOut(line.text, kind, line.page)
      }
      page.lines = page.lines.filter((line) => !furniture.has(line))
      if (page.page.aside !== '') this.output.leaveOut(page.page.aside, 'text at an angle', page.page.number)
    }
  }

  private takeNotes({ number }: SourcePage, lines: TextLine[], size: number): void {
    const notes = findNotes(lines, size)
    if (notes.length === 0) return
    this.notes.set(number, notes)
    const taken = new Set(notes.flat())
    lines.splice(0, lines.length, ...lines.filter((line) => !taken.has(line)))
  }

  /** Record what each page holds, and report what of it is no text. */
  private summarize(): void {
    for (const { page, grids } of this.pages) {
      const printing = page.glyphs.filter(({ text }) => !isBlank(text))
      const tables = grids.filter((grid) => !isFrame(grid)).length
      this.output.addPage({
        page: page.number,
        characters: printing.length,
        tables,
        pictures: page.pictures.length,
      })
      const place = { line: this.output.lineOnPage(page.number), column: 1 }
      if (printing.length === 0 && page.pictures.length > 0)
        report(this.file, 'page-is-picture', place, page.number)
      else if (page.pictures.length > 0)
        report(this.file, 'page-has-pictures', place, page.number, page.pictures.length)
      if (page.unmapped.length > 0)
        report(this.file, 'page-unmapped', place, page.number, page.unmapped.length)
    }
  }
}

function sayOf(row: GridRow): string {
  return 'cells' in row
    ? row.cells.map((cell: TableCell) => (typeof cell === 'string' ? cell : '')).join(' ')
    : row.lines.map(({ text }) => text).join('')
}

function pageOf(row: GridRow): number | null {
  return 'cells' in row ? row.place.page : (row.lines[0]?.page ?? null)
}

/** Tables and frames of a page, and its other characters in lines. A frame around the whole page is a border. */
function layOut(page: SourcePage): LaidOutPage {
  const grids = page.rules.length > mostRules ? [] : findGrids(page).filter((grid) => !isBorder(grid, page))
  const inGrid = new Set(grids.flatMap(({ cells }) => cells.flatMap(({ glyphs }) => glyphs)))
  const free = page.glyphs.filter((glyph) => !inGrid.has(glyph))
  return { page, grids, lines: orderLines(free, page.number) }
}

function isBorder(grid: RuledGrid, page: SourcePage): boolean {
  if (!isFrame(grid) || grid.cells.length > 1) return false
  const lines = setLines(grid.cells[0]?.glyphs ?? [], page.number)
  const last = lines.at(-1)
  return grid.bottom - grid.top > page.height * 0.8 && /^[-—\s]*\d{1,4}[-—\s]*$/.test(last?.text ?? '')
}

/** Put tables and frames among the lines of a page: before the first line below them in the same column. */
function itemsOf({ lines, grids }: LaidOutPage): Item[] {
  const items: Item[] = [...lines]
  for (const grid of grids.toSorted((a, b) => a.top - b.top)) {
    const at = items.findIndex(
      (item) => item.top >= grid.top - 1 && item.left < grid.right && item.right > grid.left,
    )
    items.splice(at < 0 ? items.length : at, 0, grid)
  }
  return items
}

/** How the text is set that a line is part of: left and right pages may have other margins, and columns have their own. */
function settingsOf(pages: readonly LaidOutPage[]): (line: TextLine) => Setting {
  const groups = new Map<string, TextLine[]>()
  const keysOf = ({ page, column }: TextLine) => [`${column}`, `${column} ${page % 2}`]
  for (const line of pages.flatMap(({ lines }) => lines)) {
    for (const key of keysOf(line)) {
      const group = groups.get(key)
      if (group) group.push(line)
      else groups.set(key, [line])
    }
  }
  const settings = new Map<string, Setting>()
  for (const [key, lines] of groups) {
    const whole = settings.get(key.slice(0, 1))
    if (!whole) settings.set(key, measureSetting(lines))
    else if (lines.length < fewestLines) settings.set(key, whole)
    else settings.set(key, { ...measureSetting(lines), indented: whole.indented, spaced: whole.spaced })
  }
  return (line) => {
    const setting = settings.get(keysOf(line)[1] ?? '')
    if (!setting) throw new Error('Every line was measured.')
    return setting
  }
}
