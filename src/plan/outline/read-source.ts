import { findFrame } from '../frame/find-frame.ts'
import { findPeriod } from '../frame/find-period.ts'
import type { Period } from '../numbers/years.ts'
import { type LayoutBlock, blockText } from '../layout/block.ts'
import { readLayout } from '../layout/read-layout.ts'
import { readLines } from '../lines/lines.ts'
import { trim } from '../text/blank.ts'
import { readDocument } from './read-outline.ts'
import type { SourceBlock } from '../grammar/analyzed-block.ts'

/** A block of a file, with the line of each code point of its text, from 1. */
export interface FileBlock extends SourceBlock {
  lines: number[]
}

/** A file as blocks from which targets are extracted, and its period. */
export interface SourceText {
  blocks: FileBlock[]
  period: Period
}

/** Read any text for targets: a plan, several plans in one file, or a list of sentences. */
export function readSource(text: string): SourceText {
  const lines = readLines(text)
  const frame = findFrame(lines)
  const layouts = frame.documents.map((document) => readDocument(document, frame))
  // Lines without a title or a heading are not a document; all of them are read.
  if (layouts.every(({ blocks }) => blocks.length === 0))
    layouts.push(readLayout(lines, { omitted: new Map(), title: [] }))
  const blocks = layouts.flatMap((layout, index) => layout.blocks.map((block) => toFileBlock(block, index)))
  const years = findPeriod(frame.documents[0]?.title?.text ?? '', lines)
  return { blocks, period: { periodStart: years?.from ?? null, periodEnd: years?.to ?? null } }
}

/** Tables are numbered per document, so the document is added in thousands. */
function toFileBlock(block: LayoutBlock, document: number): FileBlock {
  const { kind, pieces, row } = block
  const line = pieces[0].line.number
  const anchor = `line-${line}`
  if (row) {
    const cells = row.cells.map((cell) => ({ ...cell, ...textBetween(block, cell) }))
    let [text, lines]: [string, number[]] = ['', []]
    for (const [index, cell] of cells.entries()) {
      if (index > 0 && !cell.continuation) {
        text += '\t'
        lines = [...lines, cell.line]
      }
      text += cell.text
      lines = [...lines, ...Array.from(cell.text, () => cell.line)]
    }
    return { anchor, line, text, heading: false, table: document * 1000 + row.table, grid: row.grid, lines }
  }
  const text = blockText(block)
  const lines = pieces.flatMap((piece) => Array.from(trim(piece.value), () => piece.line.number))
  // Between a number and its words on the next line, `blockText` has a space.
  while (lines.length < [...text].length) lines.push(lines.at(-1) ?? line)
  return { anchor, line, text, heading: kind === 'heading' || kind === 'title', lines }
}

/** The text of a span of plan.txt (in code points) on one line of a block, and that line. */
function textBetween({ pieces }: LayoutBlock, { start, end }: { start: number; end: number }) {
  const piece = pieces.find((each) => start >= each.start && start <= each.end) ?? pieces[0]
  const text = [...piece.value].slice(start - piece.start, end - piece.start).join('')
  return { text, line: piece.line.number }
}
