import { readNumbering } from '../lines/heading-markers.ts'
import type { NumberTrail } from './number-trail.ts'
import type { Line } from '../model/line.ts'

/** A place in a line where another block begins, in UTF-16 units; [end, start) is the white space before it. */
export interface SplitPoint {
  end: number
  start: number
  /** Whether the block is the text after a box, which has no number. */
  afterBox: boolean
}

/** White space after a complete sentence, where Chinese has none. */
const gap = /[。！？][”’）)》」』]*([ \u00A0\u3000\t]+)(?=\S)/g

/** How many UTF-16 units at the start of a block show what it is. */
const reach = 200

/** Whether a line has many paragraphs with indents, because the line feeds of a page were lost. */
export function isFlattened({ text }: Line): boolean {
  return text.length > 200 && text.includes('。') && (text.match(/\S\u3000{2,}(?=\S)/g)?.length ?? 0) >= 3
}

/**
 * Find the first place in a line where another block begins: a heading whose number counts on, or, in the last line of a
 * box, the text after it. Printed pages lose the line feed there.
 * @param inBox whether the line may be the last of a box
 * @param flat whether an indent in the line begins a paragraph
 */
export function findSplitPoint(
  text: string,
  trail: NumberTrail,
  inBox: boolean,
  flat: boolean,
): SplitPoint | null {
  const pair = findPair(text, trail) ?? (flat ? findIndent(text) : null)
  if (pair) return pair
  for (const match of text.matchAll(gap)) {
    const start = match.index + match[0].length
    const end = start - (match[1]?.length ?? 0)
    const rest = text.slice(start, start + reach)
    const numbering = readNumbering(rest)
    if (numbering && /^[篇章节]|^p?cn$/.test(numbering.marker) && numbering.words !== '') {
      if (trail.follows(numbering)) return { end, start, afterBox: false }
    } else if (!numbering && inBox && /^[\p{Script=Han}“]/u.test(rest) && rest.length >= 6) {
      return { end, start, afterBox: true }
    }
  }
  return null
}

/** Two headings on one line: 第一章 总则 第一节 依据. */
function findPair(text: string, trail: NumberTrail): SplitPoint | null {
  const match =
    /^[\s\u3000]*第[^第。，；]{1,8}[篇章][^。，；]{0,40}?[^\s\u3000]([\s\u3000]+)(?=第[^第。，；]{1,8}[章节節])/u.exec(
      text,
    )
  if (!match) return null
  const start = match[0].length
  const numbering = readNumbering(text.slice(start, start + reach))
  if (!numbering || numbering.words === '' || !trail.fits(numbering)) return null
  return { end: start - (match[1]?.length ?? 0), start, afterBox: false }
}

function findIndent(text: string): SplitPoint | null {
  const match = /\S(\u3000{2,}\s*)(?=\S)/.exec(text)
  if (!match) return null
  const start = match.index + match[0].length
  return { end: start - (match[1]?.length ?? 0), start, afterBox: false }
}
