import type { Line } from '../model/line.ts'
import { leaderStart, pageGap } from './leaders.ts'
import { isLater, keyOf, type LastPlaces, pagelessKey, splitEntries } from './contents-entries.ts'

const heading = /^[【[（(]?\s*(目\s*[录錄次]|CONTENTS)\s*[】\])）]?$/i
/** What Word's own contents list leaves behind where its fields were written out. */
const field = /\bPAGEREF\s+_Toc\d|\bHYPERLINK\s+\\l\s|^TOC\s+\\/

/** The longest first sentence, in UTF-16 units, that may be an entry of the list. */
const longestRunIn = 60

/**
 * Whether a line ends in a leader of dots or rules with or without a page number, or in a page number after white space.
 * Rules and white space also come before numbers in tables.
 */
function hasLeader(text: string): boolean {
  const gap = pageGap(text)?.gap ?? ''
  return leaderStart(text, 3) >= 0 || gap.length > 1 || gap === '\t'
}

/** Find the lines of contents lists: under 目录, with leaders, or headings that are all repeated later. */
export function findContents(lines: readonly Line[], skip: ReadonlySet<Line>): Set<Line> {
  const full = lines.filter((line) => line.text !== '' && !skip.has(line))
  const last = new Map<string, number>()
  for (const [place, line] of full.entries()) {
    last.set(keyOf(line.text), place)
    // A run-in heading is repeated as the first sentence of its paragraph.
    const end = line.numbering ? line.text.indexOf('。') : -1
    if (end > 0 && end <= longestRunIn) last.set(keyOf(line.text.slice(0, end)), place)
  }
  const found = new Set<Line>()
  for (let place = 0; place < full.length; place++) {
    const end = endOfList(full, place, last)
    if (end === null) continue
    for (const line of full.slice(place, end)) found.add(line)
    place = end - 1
  }
  return found
}

/** The place after the list that begins here; null where none does. */
function endOfList(full: readonly Line[], place: number, last: LastPlaces): number | null {
  const text = full[place]?.text ?? ''
  if (field.test(text)) return place + 1
  if (heading.test(text)) return endUnderHeading(full, place, null, last)
  const beside = /^目\s*[录錄次][\s:：]*(?=\S)/.exec(text)
  const entries = beside && splitEntries(text.slice(beside[0].length), place, last)
  if (entries) return endUnderHeading(full, place, entries, last)
  if (beside && text.length > 40 && !text.includes('。')) return place + 1
  if (hasLeader(text) && !text.endsWith('。')) {
    let end = place
    while (end < full.length && isEntryPart(full, end)) end++
    const entries = full.slice(place, end).filter(({ text }, index) => isSureEntry(text, place + index, last))
    return end - place >= 3 && entries.length * 2 >= end - place ? end : null
  }
  return endOfRepeated(full, place, last)
}

/** Whether a line is an entry, or the first half of one that was too long for its line. */
function isEntryPart(full: readonly Line[], at: number): boolean {
  const [text, next] = [full[at]?.text ?? '', full[at + 1]?.text ?? '']
  return hasLeader(text) || (hasLeader(next) && /^\S/.test(text) && !/[。；：]$/.test(text))
}

/** Without 目录 above it, a line with a number at its end may be a row of a table, unless it is dotted or comes again. */
function isSureEntry(text: string, at: number, last: LastPlaces): boolean {
  return leaderStart(text, 3, 'dots') >= 0 || isLater(text, at, last)
}

/** @param beside entries on the line of 目录 itself */
function endUnderHeading(
  full: readonly Line[],
  place: number,
  beside: readonly string[] | null,
  last: LastPlaces,
): number | null {
  const second = full[place + 1]?.text ?? ''
  const joined = beside ?? splitEntries(second, place + 1, last)
  const opening = pagelessKey(joined?.[0] ?? second)
  let [firstSign, firstKey] = ['', '']
  let numbered = 0
  let end = place + 1
  for (; end < full.length; end++) {
    const text = full[end]?.text ?? ''
    const led = hasLeader(text)
    if (!led && /[。；！？]$/.test(text)) break
    if (!led && text.length > 60 && !splitEntries(text, end, last)) break
    const key = pagelessKey(text)
    // The text begins where the list's first entry comes a second time.
    if (!led && (beside ? end > place : end > place + 1) && (key === opening || key === firstKey)) break
    const numbering = full[end]?.numbering
    if (!numbering) continue
    const sign = `${numbering.marker} ${numbering.ordinal ?? ''}`
    if (sign === firstSign && numbered >= 3 && !led) break
    if (numbered++ === 0) [firstSign, firstKey] = [sign, key]
  }
  // Lines that are not repeated and have no page number are between the list and the text: a title, a cover.
  while (end > place + 1 && !isEntry(full[end - 1]?.text ?? '', end - 1, last)) end--
  return end - place >= (joined ? 1 : 3) ? end : null
}

function isEntry(text: string, at: number, last: LastPlaces): boolean {
  return (
    hasLeader(text) ||
    /^\d{1,3}$/.test(text) ||
    isLater(text, at, last) ||
    splitEntries(text, at, last) !== null
  )
}

/** Four headings or more without a word of text between them, nearly all of which come again later. */
function endOfRepeated(full: readonly Line[], place: number, last: LastPlaces): number | null {
  if (full[place - 1] && comesAgain(full, place - 1, last)) return null
  let end = place
  while (end < full.length && comesAgain(full, end, last)) end++
  return end - place >= 4 ? end : null
}

function comesAgain(full: readonly Line[], at: number, last: LastPlaces): boolean {
  const { text = '', numbering = null } = full[at] ?? {}
  return (
    text.length <= 60 &&
    numbering !== null &&
    (isLater(text, at, last) || splitEntries(text, at, last) !== null)
  )
}
