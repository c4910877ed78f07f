import type { Edit, EditRule } from '../../schemas/edits.ts'
import type { CellPlace } from '../layout/block.ts'
import type { Published } from '../model/tree.ts'
import { ruleOf } from './edits-between-blocks.ts'
import { isBlank, isControl } from '../text/blank.ts'
import { lengthOf } from '../lines/lines.ts'
import { publishedWidths } from '../text/full-width.ts'

/** A character of a block and its index in plan.txt, in code points. */
interface SourceChar {
  char: string
  at: number
}

interface Piece {
  value: string
  start: number
}

/** A block as read, and what is to be changed in it. */
export interface BlockToNormalize {
  /** The parts of lines it consists of, with their starts in code points of plan.txt. */
  pieces: readonly Piece[]
  /** The half-open span of the white space between number and words, in code points of plan.txt. */
  separator: readonly [number, number] | null
  repairs: readonly Repair[]
  /** The cells of a row. Its marks are not widened; what separates the cells becomes a tab. */
  cells?: readonly CellPlace[] | null
}

/** A repair of plan.yaml; `start` is in code points of plan.txt. */
export interface Repair {
  start: number
  from: string
  to: string
}

/**
 * Normalize a block for publication: apply its repairs, delete its margins and stray spaces, widen marks. What is between
 * its pieces is deleted elsewhere.
 * @returns the published text, and an edit for every difference from plan.txt
 */
export function normalizeBlock(block: BlockToNormalize): { published: Published; edits: Edit[] } {
  const edits: Edit[] = []
  if (block.cells) return normalizeRow(block, block.cells)
  const trimmed = block.pieces.flatMap((piece) => dropMargins(piece, block, edits))
  const repaired = applyRepairs(trimmed, block.repairs, edits)
  const separated = separate(repaired, block, edits)
  const cells = widen(dropSpaces(separated, edits), edits)
  return { published: toPublished(cells), edits: mergeRuns(edits) }
}

/** A row with a tab between cells and nothing at its ends. The tab before a cell on a new line is an edit of the gap. */
function normalizeRow(
  { pieces, repairs }: BlockToNormalize,
  spans: readonly CellPlace[],
): { published: Published; edits: Edit[] } {
  const edits: Edit[] = []
  const cells: SourceChar[] = []
  for (const [index, { value, start }] of pieces.entries()) {
    const chars = charsOf({ value, start })
    const own = spans.filter((span) => span.start >= start && span.start <= start + chars.length)
    const next = pieces[index + 1]
    const isBroken = spans.some((span) => span.continuation && next && span.start >= next.start)
    let at = start
    const clear = (end: number, to: '' | '\t') => {
      const from = chars
        .slice(at - start, end - start)
        .map(({ char }) => char)
        .join('')
      const isMargin = to === '' && (at === start ? (own[0]?.continuation ?? false) : isBroken)
      if (from !== to && from !== '') edits.push(edit(at, from, to, isMargin ? 'indent' : 'cell'))
      if (to !== '') cells.push({ char: to, at })
      at = end
    }
    if (index > 0 && !own[0]?.continuation) cells.push({ char: '\t', at: start - 1 })
    for (const [place, span] of own.entries()) {
      clear(span.start, place === 0 ? '' : '\t')
      cells.push(...chars.slice(span.start - start, span.end - start))
      at = span.end
    }
    clear(start + chars.length, '')
  }
  const kept = cells.filter(({ char, at }) => {
    if (!isControl(char) || repairs.some((repair) => covers(repair, at))) return true
    edits.push(edit(at, char, '', 'control'))
    return false
  })
  return { published: toPublished(applyRepairs(kept, repairs, edits)), edits: mergeRuns(edits) }
}

function covers({ start, from }: Repair, at: number): boolean {
  return at >= start && at < start + lengthOf(from)
}

function charsOf({ value, start }: Piece): SourceChar[] {
  return Array.from(value, (char, index) => ({ char, at: start + index }))
}

function toPublished(chars: readonly SourceChar[]): Published {
  return { value: chars.map(({ char }) => char).join(''), origins: chars.map(({ at }) => at) }
}

/** Delete white space and signs that print nothing at the ends of a line, unless a repair replaces them. */
function dropMargins(piece: Piece, { repairs }: BlockToNormalize, edits: Edit[]): SourceChar[] {
  const cells = charsOf(piece)
  const first = cells.findIndex(({ char }) => !isBlank(char))
  const last = cells.findLastIndex(({ char }) => !isBlank(char))
  return cells.filter((cell, index) => {
    const rule = ruleOf(cell.char, 'block')
    // Spaces at the ends are deleted with the other stray spaces.
    const inside = (index >= first && index <= last) || rule === 'stray-space'
    if (inside && rule !== 'control') return true
    if (repairs.some((repair) => covers(repair, cell.at))) return true
    edits.push(edit(cell.at, cell.char, '', rule))
    return false
  })
}

function applyRepairs(cells: SourceChar[], repairs: readonly Repair[], edits: Edit[]): SourceChar[] {
  for (const repair of repairs) {
    const index = cells.findIndex((cell) => cell.at === repair.start)
    const length = [...repair.from].length
    edits.push(edit(repair.start, repair.from, repair.to, 'repair'))
    const replaced = [...repair.to].map((char) => ({ char, at: repair.start }))
    cells = [...cells.slice(0, index), ...replaced, ...cells.slice(index + length)]
  }
  return cells
}

/** The white space after 第一章 becomes one ideographic space, as in Chinese typesetting. */
function separate(cells: SourceChar[], { separator }: BlockToNormalize, edits: Edit[]): SourceChar[] {
  if (!separator) return cells
  const [start, end] = separator
  const between = cells.filter((cell) => cell.at >= start && cell.at < end)
  const from = between.map((cell) => cell.char).join('')
  if (from === '　') return cells
  edits.push(edit(start, from, '　', 'separator'))
  const after = cells.findIndex((cell) => cell.at >= end)
  const before = cells.filter((cell) => cell.at < start)
  return after < 0 ? before : [...before, { char: '　', at: start }, ...cells.slice(after)]
}

function dropSpaces(cells: SourceChar[], edits: Edit[]): SourceChar[] {
  const after = Array<string | undefined>(cells.length)
  for (let [at, next] = [cells.length - 1, undefined as string | undefined]; at >= 0; at--) {
    after[at] = next
    if (!isSpace(cells[at])) next = cells[at]?.char
  }
  let last: string | undefined
  return cells.filter((cell, index) => {
    if (!isSpace(cell)) {
      last = cell.char
      return true
    }
    if (isLatin(last) && isLatin(after[index])) return true
    edits.push(edit(cell.at, cell.char, '', 'stray-space'))
    return false
  })
}

function isSpace(cell: SourceChar | undefined): boolean {
  return cell?.char === ' ' || cell?.char === '\u00A0'
}

function widen(cells: SourceChar[], edits: Edit[]): SourceChar[] {
  const partners = pairBrackets(cells)
  const keeps = (index: number) =>
    isAlphanumeric(cells[index - 1]?.char) && isAlphanumeric(cells[index + 1]?.char)
  return cells.map((cell, index) => {
    const to = publishedWidths[cell.char]
    if (to === undefined) return cell
    const partner = partners.get(index)
    if (keeps(index) && (partner === undefined || keeps(partner))) return cell
    edits.push(edit(cell.at, cell.char, to, 'width'))
    return { char: to, at: cell.at }
  })
}

/** For each half-width bracket, the index of the one it pairs with. */
function pairBrackets(cells: SourceChar[]): Map<number, number> {
  const partners = new Map<number, number>()
  const open: number[] = []
  for (const [index, cell] of cells.entries()) {
    if (cell.char === '(') open.push(index)
    if (cell.char !== ')') continue
    const start = open.pop()
    if (start === undefined) continue
    partners.set(start, index)
    partners.set(index, start)
  }
  return partners
}

function edit(start: number, from: string, to: string, rule: EditRule): Edit {
  return { start, end: start + [...from].length, from, to, rule }
}

/** Neighbouring deletions of one rule are one edit. */
function mergeRuns(edits: Edit[]): Edit[] {
  const merged: Edit[] = []
  for (const next of edits.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last?.rule === next.rule && last.end === next.start && !last.to && !next.to) {
      last.end = next.end
      last.from += next.from
    } else merged.push(next)
  }
  return merged
}

function isLatin(char: string | undefined): boolean {
  return char !== undefined && /[A-Za-z]/.test(char)
}

function isAlphanumeric(char: string | undefined): boolean {
  return char !== undefined && /[A-Za-z0-9]/.test(char)
}
