import type { VFile } from 'vfile'
import type { Level } from '../../schemas/outline.ts'
import { type LayoutBlock, lastLine, blockText } from '../layout/block.ts'
import { reportCharacters } from '../diagnostics/characters.ts'
import { report } from '../diagnostics/report.ts'
import { opening } from '../text/excerpt.ts'
import { findFrame } from '../frame/find-frame.ts'
import { type Layout, readLayout } from '../layout/read-layout.ts'
import { rangeOfLine, readLines } from '../lines/lines.ts'
import { reportReading } from './report-reading.ts'
import { reportRadicals } from '../parse/radical-edits.ts'
import { formatSize, type Region, sizeOf } from '../frame/region.ts'
import { rankTitle } from '../frame/title.ts'
import type { Hints } from '../import/imported-text.ts'
import type { Line } from '../model/line.ts'
import type { Marker } from '../model/tree.ts'
import type { DocumentFrame, Frame } from '../frame/frame.ts'

/** A heading of an outline; `text` includes its number, as in the file, and `line` counts from 1. */
export interface OutlineHeading {
  level: Level
  marker: Marker
  number: number | null
  text: string
  line: number
  runIn: boolean
}

/** The outline of a plan's text. */
export interface OutlineReport {
  title: string | null
  documents: { title: string | null; from: number; to: number }[]
  front: Region[]
  back: Region[]
  headings: OutlineHeading[]
  /** The number of body paragraphs, including those after run-in headings, without boxes, tables and captions. */
  paragraphs: number
}

/** The outline of a file without text. */
export const emptyOutline: OutlineReport = {
  title: null,
  documents: [],
  front: [],
  back: [],
  headings: [],
  paragraphs: 0,
}

/** Read the outline of any text, without a plan.yaml. What is uncertain is reported on the file. */
export function readOutline(file: VFile): OutlineReport {
  const lines = readLines(String(file))
  if (lines.every(({ text }) => text === '')) {
    report(file, 'plan-empty', { line: 1, column: 1 })
    return emptyOutline
  }
  reportRadicals(file)
  reportCharacters(file)
  const frame = findFrame(lines)
  const layouts = frame.documents.map((document) => readDocument(document, frame, file.data.hints))
  const blocks = layouts.flatMap((layout) => layout.blocks)
  const documents = frame.documents.map(({ title }, index) => ({
    title: title?.text ?? null,
    ...extentOf(layouts[index]?.blocks ?? []),
  }))
  for (const [index, document] of frame.documents.entries()) {
    const [layout, extent] = [layouts[index], documents[index]]
    if (!layout || !extent) continue
    if (index > 0) reportFurther(file, document, extent)
    reportReading(file, document, layout)
    reportUnnumbered(file, document, layout)
  }
  for (const line of frame.doubtful) report(file, 'running-head-twice', rangeOfLine(line), opening(line.text))
  reportLeftOut(file, frame, lines)
  return {
    title: bestTitle(frame.documents),
    documents,
    front: frame.front,
    back: frame.back,
    headings: blocks.flatMap(headingOf),
    paragraphs: blocks.filter(({ kind, box }) => kind === 'text' && box === null).length,
  }
}

/** Appendices that are left out, and how long they are; a line that only names them is not worth a word. */
function reportLeftOut(file: VFile, { back }: Frame, lines: readonly Line[]) {
  for (const region of back) {
    const own = lines.slice(region.from - 1, region.to)
    if (region.kind !== 'appendix' && region.kind !== 'name-list') continue
    if (own.every(({ text }) => text === '' || /^附|^\d+\s*[.．、]/.test(text))) continue
    const [first] = own
    const what = region.kind === 'appendix' ? 'appendix' : 'list of names'
    const size = formatSize(sizeOf(region, lines))
    report(file, 'appendix-left-out', first && rangeOfLine(first), what, region.from, region.to, size)
  }
}

function reportFurther(
  file: VFile,
  { title, lines }: DocumentFrame,
  { from, to }: { from: number; to: number },
) {
  const first = title?.lines[0] ?? lines[0]
  report(file, 'documents-several', first && rangeOfLine(first), title?.text ?? '', from, to)
}

/** Read one document of a file, with the hints of its original format. */
export function readDocument(
  { title, source, lines }: DocumentFrame,
  { omitted }: Frame,
  hints?: Hints,
): Layout {
  const own = source === 'letter' ? [] : (title?.lines ?? [])
  return readLayout(lines, {
    omitted,
    title: own,
    ...(hints && { headings: hints.headings, boxes: hints.boxes }),
  })
}

/** Report headings by style that have no number, except the title. */
function reportUnnumbered(file: VFile, { title }: DocumentFrame, { blocks }: Layout) {
  const headings = new Set(file.data.hints?.headings)
  for (const { kind, numbering, pieces } of blocks) {
    const [{ line }] = pieces
    if (!headings.has(line.number) || kind === 'title' || numbering || title?.lines.includes(line)) continue
    report(file, 'heading-without-number', rangeOfLine(line), opening(line.text))
  }
}

function headingOf(block: LayoutBlock): OutlineHeading[] {
  const { kind, level, numbering, pieces, runIn } = block
  if (kind !== 'heading' || !level || !numbering) return []
  const { marker, ordinal } = numbering
  return [{ level, marker, number: ordinal, text: blockText(block), line: pieces[0].line.number, runIn }]
}

function extentOf(blocks: readonly LayoutBlock[]): { from: number; to: number } {
  const [first, last] = [blocks[0], blocks.at(-1)]
  return {
    from: first?.pieces[0].line.number ?? 1,
    to: last ? lastLine(last).number : 1,
  }
}

/** The title that is most likely a plan's; the first of equals. */
function bestTitle(documents: readonly DocumentFrame[]): string | null {
  const titles = documents.flatMap(({ title }) => (title ? [title.text] : []))
  return titles.toSorted((a, b) => rankTitle(b) - rankTitle(a))[0] ?? null
}
