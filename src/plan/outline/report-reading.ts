import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { opening } from '../text/excerpt.ts'
import { type LayoutBlock, blockText, blockWords } from '../layout/block.ts'
import type { Layout } from '../layout/read-layout.ts'
import { rangeOfLine } from '../lines/lines.ts'
import { checkNumbering, type CheckedHeading, toCheckedHeading } from '../layout/check-numbering.ts'
import { isDamaged } from '../lines/heading-markers.ts'
import { writeChinese } from '../text/numerals.ts'
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
  reportDamaged(file, layout.blocks)
  reportLostLines(file, layout.blocks)
  reportNumbers(file, layout.blocks)
}

/** Numbers that lack a bracket or are in the wrong place, and lines that could be headings with such a number. */
function reportDamaged(file: VFile, blocks: readonly LayoutBlock[]) {
  const damaged = blocks.filter(
    ({ kind, numbering }) => kind === 'heading' && numbering !== null && isDamaged(numbering),
  )
  const [first] = damaged
  if (first?.numbering) {
    const { marker, ordinal } = first.numbering
    const read = `${marker === 'cn' ? '' : '（'}${writeChinese(ordinal ?? 0)}${marker === 'cn' ? '、' : '）'}`
    report(
      file,
      'heading-number-damaged',
      rangeOfLine(lineOf(first)),
      opening(blockText(first)),
      read,
      damaged.length,
    )
  }
  for (const block of blocks) {
    const text = blockText(block)
    if (block.kind !== 'text' || block.numbering || block.box || !looksDamaged.test(text)) continue
    report(file, 'heading-damaged', rangeOfLine(lineOf(block)), opening(text))
  }
}

/** Short words behind what may be left of a number: 、总体要求, l、总体要求, （ 指导思想 */
const looksDamaged =
  /^(?:[、）)〕．]|[-—–―－ー][）)]|[lI|丨｜!][、.．]|[（(〔][^（()）〔〕]{0,2}[\s\u3000]+)[\s\u3000]*\p{Script=Han}[\p{Script=Han}“”、]{1,20}$/u

/** The headings among blocks as far as their numbers go. */
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
