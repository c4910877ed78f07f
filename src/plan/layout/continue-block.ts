import { type LayoutBlock, blockWords, lastLine } from './block.ts'
import { type Typesetting } from '../lines/detect-typesetting.ts'
import { breaksOff } from '../lines/breaks-off.ts'
import type { Line } from '../model/line.ts'

/** A block that may still grow, with what has been seen of it. */
export interface OpenBlock {
  block: LayoutBlock
  /** What it holds of its last line, marks of full width, and the columns to the end of that. */
  tail: { plain: string; width: number }
  /** The widest of its lines. */
  width: number
  /** It has begun as a sentence: it holds a comma, a semicolon or a full stop. */
  clause: boolean
  /** It holds a full stop or a semicolon. */
  stop: boolean
}

/** Where two lines meet. */
export interface LineBreak {
  typesetting: Typesetting
  /** Blank lines stand between them. */
  blank: boolean
  /** A page ended between them. */
  page: boolean
}

/** A first line is shorter by its indent, two characters, where the indent was lost. */
const lostIndent = 4
/** Marks that may not begin a line make lines longer or shorter by up to so many columns. */
const slack = 3
/** As many marks as may close a line together hang out of it: ）》， */
const hanging = 6

/**
 * Whether a line goes on with the paragraph or heading before it, as far as the two lines tell; what the next line
 * begins with is asked elsewhere. Two kinds of text need it: lines broken at a printer's line width, and paragraphs of
 * one line that the end of a page cut in two.
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
    // Lines of a box that are all indented alike: a semicolon ends no paragraph of theirs.
    if (full && tail.plain.endsWith('；') && line.indent === lastLine(open.block).indent) return true
    // What holds a full stop ends with one: a bracket or a quotation mark that closes words ends no sentence.
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

/** Latin letters are wider in print than half a Chinese character, by a quarter or so. */
function latinSlack(text: string): number {
  return Math.ceil((text.match(/[A-Za-z]/g)?.length ?? 0) / 4)
}

/** 第一章 with its words on the next line. */
function isNumberAlone({ numbering, pieces }: LayoutBlock): boolean {
  return numbering?.words === '' && pieces.length === 1 && /^[篇章节cnp]/.test(numbering.marker)
}

function isShortTitle(line: Line): boolean {
  return line.width <= 60 && !/[。；：，]/.test(line.plain)
}

/** One line is one paragraph here, unless it has begun as a sentence and does not end as one. */
function continuesUnbroken(open: OpenBlock, line: Line): boolean {
  const { tail, clause, stop } = open
  // Short words above a long paragraph are a heading without a number, though a comma stands in them.
  if (!stop && tail.width <= 60 && line.width > 120 && !/[，、]$/.test(tail.plain)) return false
  if (!breaksOff(tail.plain) || (isTitle(open) && tail.width <= 120)) return false
  return clause || tail.plain.endsWith('、')
}

/** The measure the block was set at: the one its widest line comes near to. */
function lineWidthOf({ width, block }: OpenBlock, { lineWidths }: Typesetting): number | null {
  const low = block.pieces.length === 1 ? lostIndent + slack : slack
  let found: number | null = null
  for (const lineWidth of lineWidths) {
    if (width < lineWidth - low || width > lineWidth + hanging) continue
    if (found === null || Math.abs(lineWidth - width) < Math.abs(found - width)) found = lineWidth
  }
  return found
}

/** The line width of a paragraph that is set narrower or wider than the text, as far as it goes on with this line. */
function ownLineWidth({ width, block }: OpenBlock, { lineWidths }: Typesetting): number | null {
  return lineWidths.length > 0 && block.pieces.length > 2 ? width : null
}

/** After a sentence that fills its line: whether the next line looks like the first of a paragraph. */
function startsParagraph(line: Line, lineWidth: number, lineBreak: LineBreak): boolean {
  if (lineBreak.blank && !lineBreak.page) return true
  if (lineBreak.typesetting.indented) return isIndented(line, lineBreak)
  const short = lineWidth - line.width
  if (short < -slack - 1) return true
  if (/^[（)）”》]/.test(line.plain)) return false
  // A paragraph's last line is as short as it likes but ends in a stop; words without one are a heading of their own.
  if (line.width < lineWidth * 0.6 && !/[。；：，、！？…”’）》]$/.test(line.plain)) return true
  // A mark that may not begin the next line hangs out of this one.
  const least = lostIndent - (/[，、]$/.test(line.plain) ? 2 : 1)
  return short >= least && short <= lostIndent + slack && !/[。；：！？]$/.test(line.plain)
}

/** A numbered line without a full stop that fills its line width: a heading too long for one line, or a sentence. */
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
