import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { opening } from '../text/excerpt.ts'
import { type LayoutBlock, blockText, blockWords } from '../layout/block.ts'
import type { Layout } from '../layout/read-layout.ts'
import { rangeOfLine } from '../lines/lines.ts'
import { checkNumbering, type CheckedHeading, toCheckedHeading } from '../layout/check-numbering.ts'
import type { Line } from '../model/line.ts'
import type { DocumentFrame } from '../frame/frame.ts'

/** Report what to check in a document: what is uncertain, misnumbered or missing. */
export function reportReading(file: VFile, document: DocumentFrame, layout: Layout) {
  const first = layout.blocks[0]?.pieces[0].line
  const start = first ? rangeOfLine(first) : { line: 1, column: 1 }
  if (!document.title) report(file, 'title-missing', start)
  else if (document.source === 'letter') report(file, 'title-borrowed', start, document.title.text)
  else if (document.source === 'guess') report(file, 'title-guessed', start, document.title.text)
  const headings = layout.blocks.filter(({ kind }) => kind === 'heading')
  if (headings.length === 0) report(file, 'plan-no-heading', start)
  checkNumbering(file, headingsToCheck(headings))
  for (const block of headings) {
    if (blockWords(block) === '') report(file, 'heading-empty', rangeOfLine(lineOf(block)), blockText(block))
  }
  for (const { block, taken } of layout.doubts) {
    report(file, 'heading-or-list', rangeOfLine(lineOf(block)), opening(blockText(block)), taken)
  }
  for (const { box, after } of layout.openEnds) {
    report(file, 'box-end', rangeOfLine(lineOf(after)), opening(blockText(after)), opening(blockText(box)))
  }
  reportLostLines(file, layout.blocks)
  reportNumbers(file, layout.blocks)
}

/** The headings among blocks, with the data for `checkNumbering`. */
export function headingsToCheck(blocks: readonly LayoutBlock[]): CheckedHeading[] {
  return blocks.flatMap((block) => toCheckedHeading(block, blockText(block)))
}

function lineOf({ pieces }: LayoutBlock): Line {
  return pieces[0].line
}

/** Minimum counts before `lines-lost` and `numbering-unknown` are reported. */
const [fewestHeadings, fewestNumbers] = [4, 3]

function reportLostLines(file: VFile, blocks: readonly LayoutBlock[]) {
  for (const block of blocks) {
    const text = blockText(block)
    if (text.length < 600) continue
    const numbers = text.match(
      /[。；\s](?:第[一二三四五六七八九十]{1,3}[章节]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/g,
    )
    const count = numbers?.length ?? 0
    if (count >= fewestHeadings) report(file, 'lines-lost', rangeOfLine(lineOf(block)), text.length, count)
  }
}

/** Report numbers such as 1.1 and 1.1.1, which are headings in some plans. */
function reportNumbers(file: VFile, blocks: readonly LayoutBlock[]) {
  const numbered = blocks.filter(
    (block) =>
      block.kind === 'text' &&
      /^\d{1,2}(?:\.\d{1,2}){1,3}[.\s\u3000\p{Script=Han}]/u.test(
        block.pieces[0].line.text.normalize('NFKC'),
      ),
  )
  const [first] = numbered
  if (!first || numbered.length < fewestNumbers) return
  report(file, 'numbering-unknown', rangeOfLine(lineOf(first)), opening(blockText(first)), numbered.length)
}
