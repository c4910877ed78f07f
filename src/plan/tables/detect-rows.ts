import { isColumnHead, nature } from './cell-patterns.ts'
import type { Line } from '../model/line.ts'
import { markWrapped, type TablePart } from './wrapped-rows.ts'

const caption =
  /^[附续續]?\s*[表图圖]\s*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:[-－—.][0-9]{1,3})?(?:[\s:：.、]|(?=[^\s\d，。；、]))/
/** 结语 alone on its line, which is not a paragraph. */
const closing = /^(?:结\s*语|結\s*語|结束语|結束語|后\s*记|後\s*記)$/
const note = /^(注|註|备注|備註|说明|資料来源|资料来源|数据来源)\s*[\d①-⑨]*\s*[:：.]/

/**
 * Find the rows of tables and the captions of tables and figures. Notes below a table are rows of it.
 * @param skip lines that are not part of the text
 */
export function findTables(lines: readonly Line[], skip: ReadonlySet<Line>): Map<Line, TablePart> {
  const full = lines.filter((line) => line.text !== '' && !skip.has(line))
  const parts = new Map<Line, TablePart>()
  const rows = full.map(isRow)
  for (const [place, line] of full.entries()) {
    if (isCaption(line.text)) parts.set(line, 'caption')
    else if (rows[place] && isAmongRows(full, rows, place)) parts.set(line, 'row')
  }
  for (const place of full.keys()) markCaptioned(full, place, parts)
  markWrapped(full, rows, parts)
  const known = full.map((line, place) => (rows[place] ?? false) || parts.get(line) === 'row')
  for (const [place, line] of full.entries()) {
    if (rows[place] && !parts.has(line) && isAmongRows(full, known, place)) parts.set(line, 'row')
  }
  bridgeRows(full, parts)
  const ends = endsOfRuns(full, parts)
  for (let place = 0; place < full.length; place++) {
    const end = endOfCells(full, place, parts, ends)
    for (const line of full.slice(place, end)) if (!parts.has(line)) parts.set(line, 'row')
    place = Math.max(place, end - 1)
  }
  const notes = new Set<Line>()
  for (const [place, line] of full.entries()) {
    const previous = full[place - 1]
    if (!previous || parts.get(previous) !== 'row') continue
    if (note.test(line.text) || (notes.has(previous) && isFurtherNote(line, previous))) notes.add(line)
    else if (!endsName(line, previous)) continue
    parts.set(line, 'row')
  }
  return parts
}

/** Whether a row is next to another row, or only one line away, which may be a long cell or a group of heads. */
function isAmongRows(full: readonly Line[], rows: readonly (boolean | undefined)[], place: number): boolean {
  return [-1, 1].some((step): boolean => {
    const between = full[place + step]
    return (
      (rows[place + step] ?? false) ||
      (between !== undefined && isCell(between) && (rows[place + 2 * step] ?? false))
    )
  })
}

/** Whether a line is a further note below the first, which begins with 注. */
function isFurtherNote(line: Line, above: Line): boolean {
  return line.number === above.number + 1 && /^(?:[2-9][.．、]|[②-⑨])/.test(line.text)
}

/** Whether a line below the last row is the rest of a name that was too long for its cell. */
function endsName(line: Line, row: Line): boolean {
  if (line.number !== row.number + 1 || line.width > 44 || /[。；：，]/.test(line.plain)) return false
  if (line.numbering) return false
  return (
    /^[（(].{1,16}[）)]$/.test(line.text) ||
    (line.indent >= row.indent + 4 && / {2,}\S+ {2,}/.test(row.value))
  )
}

/** Mark lines with the same number of words below the caption of a table as its rows. */
function markCaptioned(full: readonly Line[], place: number, parts: Map<Line, TablePart>) {
  const above = full[place]
  if (!above || parts.get(above) !== 'caption' || !above.text.includes('表')) return
  const words = (line: Line | undefined) => (line ? line.text.split(/\s+/).length : 0)
  const columns = words(full[place + 1])
  if (columns < 3) return
  let end = place + 1
  while (words(full[end]) === columns && !/[，。；：]/.test(full[end]?.plain ?? '')) end++
  if (end - place < 3) return
  for (const line of full.slice(place + 1, end)) parts.set(line, 'row')
}

function isCaption(text: string): boolean {
  return (
    (closing.test(text) || (text.length <= 60 && caption.test(text))) &&
    !/[。；，：:]$/.test(text) &&
    !text.includes('，')
  )
}

/** Whether a line has three or more cells separated by tabs, bars or wide gaps, or is an indicator with its values. */
function isRow(line: Line | undefined): boolean {
  if (!line || /[。；]$/.test(line.plain)) return false
  const { text } = line
  if (/^\|.*\|$/.test(text) || /^[+|][-=+| :]{4,}$/.test(text)) return true
  const cells = text.split(/\t+|(?:(?<!\s)\s+)?[|│┃]\s*|[ \u00A0]{2,}|\u3000+/).filter((cell) => cell !== '')
  if (cells.length >= 3 && cells.every((cell) => cell.length <= 40 && !cell.includes('。'))) return true
  const words = text.replace(/(20\d\d)\s+年/g, '$1年').split(/\s+/)
  if (isIndicator(words) || isHead(words)) return true
  if (words.length < 4 || /[，。；]/.test(line.plain)) return false
  const figures = words.filter((word) =>
    /^[<>＜＞≥≤〔［[（(]*[-+]?[\d.,，％%]+[%％〕］\])）]*$|^[—–-]+$/.test(word),
  )
  return figures.length >= 2 && figures.length * 2 >= words.length
}

/** Whether words are an indicator, which ends in its attribute. */
function isIndicator(words: readonly string[]): boolean {
  return words.length >= 3 && nature.test(words.at(-1) ?? '')
}

function isHead(words: readonly string[]): boolean {
  return words.length >= 3 && words.filter((word) => isColumnHead(word)).length >= words.length - 1
}

/** Mark up to three lines between two rows that are parts of a cell too long for its column. */
function bridgeRows(full: readonly Line[], parts: Map<Line, TablePart>) {
  let last = -1
  for (const [place, line] of full.entries()) {
    if (parts.get(line) !== 'row') continue
    const between = full.slice(last + 1, place)
    if (last >= 0 && between.length > 0 && between.length <= 3 && between.every(isHalf)) {
      for (const half of between) if (!parts.has(half)) parts.set(half, 'row')
    }
    last = place
  }
}

/** Whether a line can be part of a cell, which never begins with the number of a chapter. */
function isHalf(line: Line): boolean {
  return isCell(line) && !/^[篇章节]/.test(line.numbering?.marker ?? '')
}

function isCell({ width, plain }: Line): boolean {
  return width <= 44 && !/[。；！？：]$/.test(plain) && !(width > 24 && plain.includes('，'))
}

/** The minimum count of short lines for a table, with a head or caption and without. */
const [fewestCells, fewestUnnamed] = [6, 10]

/**
 * The index after a table with each cell on its own line, if one begins at `place`; otherwise `place`. Such a table is
 * short lines below a caption, or with two column heads among the first dozen, or a long run of very short lines with
 * figures. Headings between the last cell and the following text are not cells.
 * @param ends for each line, the end of its run of cells
 */
function endOfCells(
  full: readonly Line[],
  place: number,
  parts: ReadonlyMap<Line, TablePart>,
  ends: readonly number[],
): number {
  const [line, above] = [full[place], full[place - 1]]
  let end = ends[place] ?? place
  if (!line || parts.has(line) || end - place < fewestCells) return place
  const captioned = above !== undefined && parts.get(above) === 'caption'
  const heads = full.slice(place, Math.min(end, place + 12)).filter(({ text }) => isColumnHead(text)).length
  const named = isColumnHead(line.text) && heads >= 2
  if (!named && !captioned && !isUnnamed(full, place, end)) return place
  // What follows the table may begin with a heading and a line without a mark.
  for (const last of [end - 2, end - 1]) if (last > place && full[last]?.numbering) end = last
  while (end > place && full[end - 1]?.numbering) end--
  return end
}

/** For each line, the index where its run of cells ends. */
function endsOfRuns(full: readonly Line[], parts: ReadonlyMap<Line, TablePart>): number[] {
  const ends: number[] = []
  for (let at = full.length - 1; at >= 0; at--)
    ends[at] = isCellAt(full, at, parts) ? (ends[at + 1] ?? at + 1) : at
  return ends
}

/** The maximum width in columns of a cell in a table without head and caption. */
const shortest = 20

function isUnnamed(full: readonly Line[], place: number, end: number): boolean {
  const isShort = (at: number) => (full[at]?.width ?? 0) <= shortest && !full[at]?.numbering
  // Only whole runs are tested.
  if (place > 0 && isShort(place - 1)) return false
  let last = place
  while (last < end && isShort(last)) last++
  const run = last - place
  const figures = full
    .slice(place, last)
    .filter(({ text }) => /^[<>＜＞≥≤[［(（]*[-+]?[\d.,]+[%％万亿]?[\]］)）]*$/.test(text))
  return run >= fewestUnnamed && figures.length * 4 >= run
}

function isCellAt(full: readonly Line[], at: number, parts: ReadonlyMap<Line, TablePart>): boolean {
  const line = full[at]
  if (!line || !isCell(line) || parts.get(line) === 'caption') return false
  const { numbering } = line
  return !numbering || !/^[篇章节]|box/.test(numbering.marker)
}
