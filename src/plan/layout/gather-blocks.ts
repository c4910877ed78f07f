import { type LayoutBlock, splitPiece, newBlock, type Piece, pieceOf, blockText, widthOf } from './block.ts'
import { findSplitPoint, isFlattened } from './split-glued-lines.ts'
import { continuesBlock, type OpenBlock } from './continue-block.ts'
import { readNumbering } from '../lines/heading-markers.ts'
import { type Typesetting } from '../lines/detect-typesetting.ts'
import { NumberTrail } from './number-trail.ts'
import { trim } from '../text/blank.ts'
import { plainOf } from '../text/rule-form.ts'
import { isListed } from '../lines/list-bullets.ts'
import { findTables } from '../tables/detect-rows.ts'
import { breaksOff } from '../lines/breaks-off.ts'
import type { Numbering, Line } from '../model/line.ts'
import type { OmittedLines } from '../frame/region.ts'

/** What is known about the lines before they are gathered. */
interface GatherOptions {
  omitted: OmittedLines
  /** The lines of the plan's title, which are one block. */
  title: readonly Line[]
  typesetting: Typesetting
  /** The numbers of lines that begin a block according to plan.yaml. */
  starts: ReadonlySet<number>
}

/**
 * Gather lines into the title, paragraphs, rows and captions; headings are decided later. Every printing character of a
 * line that is not omitted is in exactly one block.
 */
export function gatherBlocks(
  lines: readonly Line[],
  { omitted, title, typesetting, starts }: GatherOptions,
): LayoutBlock[] {
  const titles = new Set(title)
  const tables = findTables(lines, new Set([...omitted.keys(), ...titles]))
  const glue = expectsGlue(lines, typesetting)
  const trail = new NumberTrail()
  const blocks: LayoutBlock[] = []
  let open: OpenBlock | null = null
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
    open = kind === 'text' ? grow(null, block, pieces[0]) : null
    return block
  }

  for (const line of lines) {
    const omission = omitted.get(line)
    page ||= line.value.includes('\f') || omission === 'page-number' || omission === 'running-head'
    blank ||= line.text === '' && !typesetting.spaced
    if (omission === 'wrapper' || omission === 'contents') open = null
    if (omission || line.text === '') continue
    const part = starts.has(line.number) ? undefined : tables.get(line)
    const previous = blocks.at(-1)
    if (titles.has(line) && previous?.kind === 'title') previous.pieces.push(pieceOf(line))
    else if (titles.has(line)) start([pieceOf(line)], null, 'title')
    else if (part) start([pieceOf(line)], null, part)
    else {
      const { numbering } = line
      const joined =
        open !== null &&
        !starts.has(line.number) &&
        (!isListed(line.text) || isDash(open, line, typesetting)) &&
        !(
          numbering &&
          trail.fits(numbering) &&
          !isDecimal(numbering, open) &&
          !isCountedInside(open, numbering)
        ) &&
        continuesBlock(open, line, { typesetting, blank, page })
      const flat = isFlattened(line)
      let piece: Piece | null = pieceOf(line)
      for (let first = true; piece; first = false) {
        const splitPoint = findSplitPoint(piece.value, trail, glue && inBox, flat)
        const [head, rest]: [Piece, Piece | null] = splitPoint
          ? splitPiece(piece, splitPoint.end, splitPoint.start)
          : [piece, null]
        if (first && joined && open) open = grow(open, open.block, head)
        else start([head], first && !splitPoint ? numbering : readNumbering(trim(head.value)))
        if (splitPoint?.afterBox && rest) {
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

function grow(open: OpenBlock | null, block: LayoutBlock, piece: Piece): OpenBlock {
  if (open) block.pieces.push(piece)
  const width = widthOf(piece)
  const plain = plainOf(trim(piece.value))
  return {
    block,
    tail: { plain, width },
    width: Math.max(open?.width ?? 0, width),
    clause: (open?.clause ?? false) || /[，。；]/.test(plain),
    stop: (open?.stop ?? false) || /[。；]/.test(plain),
  }
}

/** Whether a number is a decimal with a stray space at the start of a line, within a sentence: 1. 5万人. */
function isDecimal({ marker, number, words }: Numbering, { tail }: OpenBlock): boolean {
  return (
    marker === 'num' &&
    /[.．]$/.test(number) &&
    /^[0-9０-９]{1,2}[ \u00A0]?(?:[万亿%％‰倍]|个百分点)/.test(words) &&
    breaksOff(tail.plain)
  )
}

/** Whether a number continues one inside the paragraph: …：（一）学校；, and （二）教师 on the next line. */
function isCountedInside({ block, tail }: OpenBlock, { marker, ordinal, number }: Numbering): boolean {
  if (ordinal === null || !/[；、，]$/.test(tail.plain) || !marker.startsWith('p')) return false
  const text = plainOf(blockText(block))
  const inside = [...text.matchAll(/[（(][^（()）]{1,3}[)）]/g)].filter(({ index }) => index > 0)
  const last = inside.map(([sign]) => readNumbering(`${sign}一`)).findLast((each) => each?.marker === marker)
  return last?.ordinal === ordinal - 1 && number.length <= 6
}

/** Whether a dash at the start of a line is in the middle of a sentence. */
function isDash({ tail }: OpenBlock, line: Line, { lineWidths }: Typesetting): boolean {
  return lineWidths.length > 0 && line.text.startsWith('——') && breaksOff(tail.plain)
}

/**
 * Whether text after a box may be on the box's last line: if lines were broken in print, and white space after a full
 * stop is rare enough to mean something.
 */
function expectsGlue(lines: readonly Line[], { lineWidths }: Typesetting): boolean {
  if (lineWidths.length === 0) return false
  const boxes = lines.filter(({ numbering }) => numbering?.marker === 'box').length
  const gaps = lines.filter(({ text }) => /。[ \u00A0\u3000]+\p{Script=Han}/u.test(text)).length
  return gaps <= boxes * 2
}

/** Whether a text begins with ——, the bullet of plans. */
export function isBullet(text: string): boolean {
  return /^[\s\u00A0]*——/.test(text)
}
