import { type LayoutBlock, cutPiece, newBlock, type Piece, pieceOf, textOf, widthOf } from './block.ts'
import { findSeam, isFlat } from './split-glued-lines.ts'
import { goesOn, type Growing } from './line-joins.ts'
import { readNumbering } from '../lines/heading-markers.ts'
import { type Setting } from '../lines/line-width.ts'
import { NumberTrail } from './number-trail.ts'
import { trim } from '../text/blank.ts'
import { plainOf } from '../text/rule-form.ts'
import { isListed } from '../lines/list-bullets.ts'
import { findTables } from '../tables/detect-rows.ts'
import { breaksOff } from '../lines/breaks-off.ts'
import type { Numbering, Line } from '../model/line.ts'
import type { Mark } from '../frame/region.ts'

/** What is known of the lines before they are gathered. */
interface Ground {
  marks: ReadonlyMap<Line, Mark | 'wrapper'>
  /** The lines of the plan's title, one block however many they are. */
  title: readonly Line[]
  setting: Setting
  /** The numbers of lines that a person said begin a block. */
  starts: ReadonlySet<number>
}

/**
 * Gather lines into the title, paragraphs, rows and captions; which of the numbered ones are headings is decided
 * later. Every character that prints and stands on a line without a mark is in exactly one block.
 */
export function gatherBlocks(
  lines: readonly Line[],
  { marks, title, setting, starts }: Ground,
): LayoutBlock[] {
  const titles = new Set(title)
  const tables = findTables(lines, new Set([...marks.keys(), ...titles]))
  const glue = expectsGlue(lines, setting)
  const trail = new NumberTrail()
  const blocks: LayoutBlock[] = []
  let growing: Growing | null = null
  let [blank, page, inBox] = [false, false, false]

  const start = (
    pieces: LayoutBlock['pieces'],
    numbering: Numbering | null,
    kind: LayoutBlock['kind'] = 'text',
  ) => {
    const block = newBlock(kind, pieces, numbering)
    blocks.push(block)
    if (numbering && kind === 'text') {
      trail.add(numbering)
      inBox = numbering.marker === 'box' || (inBox && numbering.marker.endsWith('num'))
    }
    growing = kind === 'text' ? grow(null, block, pieces[0]) : null
    return block
  }

  for (const line of lines) {
    const mark = marks.get(line)
    page ||= line.value.includes('\f') || mark === 'page-number' || mark === 'running-head'
    blank ||= line.text === '' && !setting.spaced
    if (mark === 'wrapper' || mark === 'contents') growing = null
    if (mark || line.text === '') continue
    const part = starts.has(line.number) ? undefined : tables.get(line)
    const previous = blocks.at(-1)
    if (titles.has(line) && previous?.kind === 'title') previous.pieces.push(pieceOf(line))
    else if (titles.has(line)) start([pieceOf(line)], null, 'title')
    else if (part) start([pieceOf(line)], null, part)
    else {
      const { numbering } = line
      const joined =
        growing !== null &&
        !starts.has(line.number) &&
        (!isListed(line.text) || isDash(growing, line, setting)) &&
        !(
          numbering &&
          trail.fits(numbering) &&
          !isDecimal(numbering, growing) &&
          !isCountedInside(growing, numbering)
        ) &&
        goesOn(growing, line, { setting, blank, page })
      const flat = isFlat(line)
      let piece: Piece | null = pieceOf(line)
      for (let first = true; piece; first = false) {
        const seam = findSeam(piece.value, trail, glue && inBox, flat)
        const [head, rest]: [Piece, Piece | null] = seam
          ? cutPiece(piece, seam.end, seam.start)
          : [piece, null]
        if (first && joined && growing) growing = grow(growing, growing.block, head)
        else start([head], first && !seam ? numbering : readNumbering(trim(head.value)))
        if (seam?.afterBox && rest) {
          inBox = false
          start([rest], null).afterBox = true
          break
        }
        piece = rest
      }
    }
    blank = page = false
  }
  return blocks
}

function grow(growing: Growing | null, block: LayoutBlock, piece: Piece): Growing {
  if (growing) block.pieces.push(piece)
  const width = widthOf(piece)
  const plain = plainOf(trim(piece.value))
  return {
    block,
    tail: { plain, width },
    width: Math.max(growing?.width ?? 0, width),
    clause: (growing?.clause ?? false) || /[，。；]/.test(plain),
    stop: (growing?.stop ?? false) || /[。；]/.test(plain),
  }
}

/** 1. 5万人 within a sentence: a space came into a decimal number that a printer had set at the beginning of a line. */
function isDecimal({ marker, number, words }: Numbering, { tail }: Growing): boolean {
  return (
    marker === 'num' &&
    /[.．]$/.test(number) &&
    /^[0-9０-９]{1,2}[ \u00A0]?(?:[万亿%％‰倍]|个百分点)/.test(words) &&
    breaksOff(tail.plain)
  )
}

/** It counts on from a number that stands in the middle of the paragraph: …：（一）学校；, and （二）教师 on the next line. */
function isCountedInside({ block, tail }: Growing, { marker, ordinal, number }: Numbering): boolean {
  if (ordinal === null || !/[；、，]$/.test(tail.plain) || !marker.startsWith('p')) return false
  const text = plainOf(textOf(block))
  const inside = [...text.matchAll(/[（(][^（()）]{1,3}[)）]/g)].filter(({ index }) => index > 0)
  const last = inside.map(([sign]) => readNumbering(`${sign}一`)).findLast((each) => each?.marker === marker)
  return last?.ordinal === ordinal - 1 && number.length <= 6
}

/** A dash in the middle of a sentence that a printer broke before it. */
function isDash({ tail }: Growing, line: Line, { measures }: Setting): boolean {
  return measures.length > 0 && line.text.startsWith('——') && breaksOff(tail.plain)
}

/**
 * Text glued to a box is looked for where lines were broken by a printer, and where white space after a full stop is
 * so rare that it means something.
 */
function expectsGlue(lines: readonly Line[], { measures }: Setting): boolean {
  if (measures.length === 0) return false
  const boxes = lines.filter(({ numbering }) => numbering?.marker === 'box').length
  const gaps = lines.filter(({ text }) => /。[ \u00A0\u3000]+\p{Script=Han}/u.test(text)).length
  return gaps <= boxes * 2
}

/** A bullet as plans print it begins with a double dash. */
export function isBullet(text: string): boolean {
  return /^[\s\u00A0]*——/.test(text)
}
