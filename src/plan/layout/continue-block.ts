import { type LayoutBlock, blockWords, lastLine } from './block.ts'
import { type Typesetting } from '../lines/detect-typesetting.ts'
import { breaksOff } from '../lines/breaks-off.ts'
import type { Line } from '../model/line.ts'

/** A block that may continue on the next line. */
export interface OpenBlock {
  block: LayoutBlock
  /** Its part of its last line, in rule form, and the columns to the end of that. */
  tail: { plain: string; width: number }
  /** The widest of its lines. */
  width: number
  /** Whether it has begun as a sentence: it has a comma, a semicolon or a full stop. */
  clause: boolean
  /** Whether it has a full stop or a semicolon. */
  stop: boolean
}

/** What is between two lines. */
export interface LineBreak {
  typesetting: Typesetting
  /** Whether there are blank lines between them. */
  blank: boolean
  /** Whether a page ends between them. */
  page: boolean
}

/** The indent of a first line, in columns, by which it is shorter if the indent was lost. */
const lostIndent = 4
/** How many columns a line may be longer or shorter because of punctuation that can't begin a line. */
const slack = 3
/** How many columns punctuation may hang out at the end of a line: ）》， */
const hanging = 6

/**
 * Whether a line continues the paragraph or heading before it, judging by their ends and widths; what the line begins
 * with is checked elsewhere. This is for lines broken in print, and for one-line paragraphs split by a page break.
 */
export function continuesBlock(open: OpenBlock, line: Line, lineBreak: LineBreak): boolean {
  const { tail, clause, stop } = open
  if (isNumberAlone(open.block)) return isShortTitle(line)
  const lineWidth = lineWidthOf(open, lineBreak.typesetting) ?? ownLineWidth(open, lineBreak.typesetting)
  if (lineWidth === null) return continuesUnbroken(open, line)
  const title = isTitle(open)
  const short = lineWidth - tail.width - slack - latinSlack(tail.plain)
  const full = short <= (open.block.pieces.length === 1 ? lostIndent : 0)
  if (!breaksOff(tail.plain)) {
    // In a box whose lines all have the same indent, a semicolon does not end a paragraph.
    if (full && tail.plain.endsWith('；') && line.indent === lastLine(open.block).indent) return true
    // Text with a full stop ends with one: a bracket or quotation mark after words does not end a sentence.
    const mayEnd = !stop || !/[^。！？…；：][”’）》」』】\]]$/.test(tail.plain)
    return full && !(mayEnd ? startsParagraph(line, lineWidth, lineBreak) : isIndented(line, lineBreak))
  }
  // A line that is shorter than others in the middle of a sentence: the next one does not stand in.
  const ragged = tail.width >= lineWidth * 0.6 && !lineBreak.blank && lineBreak.typesetting.indented
  if (ragged && isRunning(open) && !isIndented(line, lineBreak)) return true
  // What was begun after a colon, was broken once and has no full stop yet is not complete.
  if (isExplained(open) && !stop && open.block.pieces.length > 1 && !lineBreak.blank) return true
  // A heading ends where its words end, and has no marks to be moved for.
  if (title) return full && short <= lostIndent - 2 && continuesTitle(open, line, lineWidth, lineBreak)
  if (full) return !(isIndented(line, lineBreak) && lineBreak.blank && !lineBreak.page)
  return (clause || isExplained(open)) && tail.width >= lineWidth * 0.7 && !lineBreak.blank
}

/** The extra columns of Latin letters, which in print are about a quarter wider than half a Chinese character. */
function latinSlack(text: string): number {
  return Math.ceil((text.match(/[A-Za-z]/g)?.length ?? 0) / 4)
}

/** Whether a block is only a number, such as 第一章, with its words on the next line. */
function isNumberAlone({ numbering, pieces }: LayoutBlock): boolean {
  return numbering?.words === '' && pieces.length === 1 && /^[篇章节cnp]/.test(numbering.marker)
}

function isShortTitle(line: Line): boolean {
  return line.width <= 60 && !/[。；：，]/.test(line.plain)
}

/** Without a line width, a line is a paragraph unless it has begun as a sentence and does not end as one. */
function continuesUnbroken(open: OpenBlock, line: Line): boolean {
  const { tail, clause, stop } = open
  // Short words above a long paragraph are a heading without a number, even with a comma in them.
  if (!stop && tail.width <= 60 && line.width > 120 && !/[，、]$/.test(tail.plain)) return false
  if (!breaksOff(tail.plain) || (isTitle(open) && tail.width <= 120)) return false
  return clause || tail.plain.endsWith('、')
}

/** The line width of the block: the one that its widest line is near. */
function lineWidthOf({ width, block }: OpenBlock, { lineWidths }: Typesetting): number | null {
  const low = block.pieces.length === 1 ? lostIndent + slack : slack
  let found: number | null = null
  for (const lineWidth of lineWidths) {
    if (width < lineWidth - low || width > lineWidth + hanging) continue
    if (found === null || Math.abs(lineWidth - width) < Math.abs(found - width)) found = lineWidth
  }
  return found
}

/** The line width of a paragraph that is set narrower or wider than the text, from its lines so far. */
function ownLineWidth({ width, block }: OpenBlock, { lineWidths }: Typesetting): number | null {
  return lineWidths.length > 0 && block.pieces.length > 2 ? width : null
}

/** Whether a line begins a paragraph, after a sentence that fills its line. */
function startsParagraph(line: Line, lineWidth: number, lineBreak: LineBreak): boolean {
  if (lineBreak.blank && !lineBreak.page) return true
  if (lineBreak.typesetting.indented) return isIndented(line, lineBreak)
  const short = lineWidth - line.width
  if (short < -slack - 1) return true
  if (/^[（)）”》]/.test(line.plain)) return false
  // A paragraph's last line may be short but ends in a stop; words without one are a heading.
  if (line.width < lineWidth * 0.6 && !/[。；：，、！？…”’）》]$/.test(line.plain)) return true
  // Punctuation that can't begin the next line hangs out of this one.
  const least = lostIndent - (/[，、]$/.test(line.plain) ? 2 : 1)
  return short >= least && short <= lostIndent + slack && !/[。；：！？]$/.test(line.plain)
}

/** Whether a line continues a numbered line without a full stop, which is a long heading or a sentence. */
function continuesTitle(
  { block, clause }: OpenBlock,
  line: Line,
  lineWidth: number,
  lineBreak: LineBreak,
): boolean {
  const ends = line.width < lineWidth - lostIndent - slack
  // These are never sentences.
  if (/^[篇章节]|box/.test(block.numbering?.marker ?? ''))
    return ends && !/[。；：，]|^\d{1,2}[\s、.．]/.test(line.plain)
  if (lineBreak.typesetting.indented) return !isIndented(line, lineBreak)
  return ends || clause || !startsParagraph(line, lineWidth, lineBreak)
}

function isIndented(line: Line, { typesetting }: LineBreak): boolean {
  return typesetting.indented && line.indent - typesetting.margin >= 2
}

function isTitle(open: OpenBlock): boolean {
  return open.block.numbering !== null && !open.stop && !isExplained(open)
}

/** Its words are followed by a colon and what explains them: 示范项目工程：按照规划…. */
function isExplained({ block }: OpenBlock): boolean {
  return explained.test(blockWords(block))
}

const explained = /^[^，。；：:]{2,20}[：:](?=[^，。；：:]{8})/

/** It has begun a sentence, and holds more than one line or words that explain others. */
function isRunning(open: OpenBlock): boolean {
  return isExplained(open) || (open.clause && open.block.pieces.length > 1)
}
