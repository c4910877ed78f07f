import { type LayoutBlock, lastLine } from './block.ts'
import { type Setting } from '../lines/line-width.ts'
import { breaksOff } from '../lines/breaks-off.ts'
import type { Line } from '../model/line.ts'

/** A block that may still grow, with what has been seen of it. */
export interface Growing {
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
export interface Meeting {
  setting: Setting
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
 * begins with is asked elsewhere. Two kinds of text need it: lines broken at a printer's measure, and paragraphs of
 * one line that the end of a page cut in two.
 */
export function goesOn(growing: Growing, line: Line, meeting: Meeting): boolean {
  const { tail, clause, stop } = growing
  if (isNumberAlone(growing.block)) return isShortTitle(line)
  const measure = measureOf(growing, meeting.setting) ?? ownMeasure(growing, meeting.setting)
  if (measure === null) return goesOnUnbroken(growing, line)
  const title = isTitle(growing)
  const short = measure - tail.width - slack - latinSlack(tail.plain)
  const full = short <= (growing.block.pieces.length === 1 ? lostIndent : 0)
  if (!breaksOff(tail.plain)) {
    // Lines of a box that are all indented alike: a semicolon ends no paragraph of theirs.
    if (full && tail.plain.endsWith('；') && line.indent === lastLine(growing.block).indent) return true
    // What holds a full stop ends with one: a bracket or a quotation mark that closes words ends no sentence.
    const mayEnd = !stop || !/[^。！？…；：][”’）》」』】\]]$/.test(tail.plain)
    return full && !(mayEnd ? startsParagraph(line, measure, meeting) : isIndented(line, meeting))
  }
  // A heading ends where its words end, and has no marks to be moved for.
  if (title) return full && short <= lostIndent - 2 && goesOnTitle(growing, line, measure, meeting)
  if (full) return !(isIndented(line, meeting) && meeting.blank && !meeting.page)
  return clause && tail.width >= measure * 0.7 && !meeting.blank
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
function goesOnUnbroken(growing: Growing, line: Line): boolean {
  const { tail, clause, stop } = growing
  // Short words above a long paragraph are a heading without a number, though a comma stands in them.
  if (!stop && tail.width <= 60 && line.width > 120 && !/[，、]$/.test(tail.plain)) return false
  if (!breaksOff(tail.plain) || (isTitle(growing) && tail.width <= 120)) return false
  return clause || tail.plain.endsWith('、')
}

/** The measure the block was set at: the one its widest line comes near to. */
function measureOf({ width, block }: Growing, { measures }: Setting): number | null {
  const low = block.pieces.length === 1 ? lostIndent + slack : slack
  let found: number | null = null
  for (const measure of measures) {
    if (width < measure - low || width > measure + hanging) continue
    if (found === null || Math.abs(measure - width) < Math.abs(found - width)) found = measure
  }
  return found
}

/** The measure of a paragraph that is set narrower or wider than the text, as far as it goes on with this line. */
function ownMeasure({ width, block }: Growing, { measures }: Setting): number | null {
  return measures.length > 0 && block.pieces.length > 2 ? width : null
}

/** After a sentence that fills its line: whether the next line looks like the first of a paragraph. */
function startsParagraph(line: Line, measure: number, meeting: Meeting): boolean {
  if (meeting.blank && !meeting.page) return true
  if (meeting.setting.indented) return isIndented(line, meeting)
  const short = measure - line.width
  if (short < -slack - 1) return true
  if (/^[（)）”》]/.test(line.plain)) return false
  // A paragraph's last line is as short as it likes but ends in a stop; words without one are a heading of their own.
  if (line.width < measure * 0.6 && !/[。；：，、！？…”’）》]$/.test(line.plain)) return true
  // A mark that may not begin the next line hangs out of this one.
  const least = lostIndent - (/[，、]$/.test(line.plain) ? 2 : 1)
  return short >= least && short <= lostIndent + slack && !/[。；：！？]$/.test(line.plain)
}

/** A numbered line without a full stop that fills its measure: a heading too long for one line, or a sentence. */
function goesOnTitle({ block, clause }: Growing, line: Line, measure: number, meeting: Meeting): boolean {
  const ends = line.width < measure - lostIndent - slack
  // These are never sentences.
  if (/^[篇章节]|box/.test(block.numbering?.marker ?? ''))
    return ends && !/[。；：，]|^\d{1,2}[\s、.．]/.test(line.plain)
  if (meeting.setting.indented) return !isIndented(line, meeting)
  return ends || clause || !startsParagraph(line, measure, meeting)
}

function isIndented(line: Line, { setting }: Meeting): boolean {
  return setting.indented && line.indent - setting.margin >= 2
}

function isTitle({ block, stop }: Growing): boolean {
  return block.numbering !== null && !stop
}
