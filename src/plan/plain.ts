import { isBullet } from './blocks.ts'
import { type Line, readLines } from './lines.ts'
import { simplifyHan } from './han.ts'
import { readNumbering } from './markers.ts'
import type { Block } from './statements.ts'
import { findIndicatorTables } from './tables/plain-tables.ts'
import { endOfPlan, type Period } from './years.ts'

/** A text cut into blocks, with the line each of its characters stands on. */
export interface PlainBlock extends Block {
  /** For each code point of `text`, its 1-based line in the file. */
  lines: Uint32Array
}

const closing = /[。！？!?；;：:”’）)》」』…][\s\u00A0\u3000]*$/
/** A line of a table of contents, and a page number alone on its line. */
const leaders = /(?:\.{4,}|…{2,}|·{4,})\s*\d*\s*$/
const pageNumber = /^\s*[-—]?\s*\d{1,3}\s*[-—]?\s*$/

/**
 * Cut any plain text into blocks: a plan, a list of sentences, the text of a PDF whose lines break anywhere.
 * Lines of a contents list and page numbers are left out, so that a sentence runs on over the page.
 */
export function readPlain(text: string): PlainBlock[] {
  const lines = readLines(text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n'))
  const left = new Set(
    lines.filter(
      ({ value }, index) => leaders.test(value) || (pageNumber.test(value) && !isAmongCells(lines, index)),
    ),
  )
  const { tables, inside } = findIndicatorTables(lines, left)
  const width = fullWidth(lines)
  const groups: (Line[] | PlainBlock[])[] = []
  let open = false
  for (const line of lines) {
    const table = tables.get(line)
    if (table) groups.push(table)
    if (inside.has(line) || line.value.trim() === '') {
      // A page number between blank lines of a PDF does not end its sentence; a blank line elsewhere does.
      open = false
      continue
    }
    if (left.has(line)) continue
    const last = groups.at(-1)
    if (last && open && isText(last) && goesOn(last, line, width)) last.push(line)
    else groups.push([line])
    open = true
  }
  return groups.flatMap((group) => (isText(group) ? toBlock(group) : group))
}

/** A number alone between short lines is a cell of a table that is written a cell a line, and no page's number. */
function isAmongCells(lines: readonly Line[], index: number): boolean {
  const isShort = (line: Line | undefined) => {
    const text = line?.value.trim() ?? ''
    return text !== '' && widthOf(text) <= 30 && !/[。；]$/.test(text)
  }
  const [second, before] = [lines[index - 2], lines[index - 1]]
  return (
    isShort(before) &&
    (isShort(lines[index + 1]) || (isShort(second) && pageNumber.test(before?.value ?? '')))
  )
}

function isText(group: readonly Line[] | readonly PlainBlock[]): group is Line[] {
  const [first] = group
  return first === undefined || !('anchor' in first)
}

/**
 * The width of a full line where a text was broken to fit a page: the commonest one, where most lines of about that
 * width end in the middle of a sentence. Null where each line is a paragraph.
 */
function fullWidth(lines: readonly Line[]): number | null {
  const counts = new Map<number, number>()
  const written = lines.filter(({ value }) => value.trim() !== '' && !leaders.test(value))
  for (const { value } of written) {
    const width = widthOf(value)
    if (width >= 30) counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  const [common] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? []
  if (common === undefined || common > 120) return null
  const full = written.filter(({ value }) => Math.abs(widthOf(value) - common) <= 4)
  const broken = full.filter(({ value }) => !closing.test(value))
  return full.length >= 6 && full.length * 3 > written.length && broken.length * 2 > full.length
    ? common
    : null
}

function widthOf(value: string): number {
  let width = 0
  for (const char of value.trimEnd()) width += (char.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2
  return width
}

function goesOn(lines: readonly Line[], next: Line, width: number | null): boolean {
  const last = lines.at(-1)
  if (!last || width === null || closing.test(last.value)) return false
  if (isBullet(next.value) || next.numbering !== null) return false
  const first = lines[0]
  if (lines.length === 1 && first && isHeading(first.value)) return false
  return widthOf(last.value) >= width - 6
}

/** A numbered line that does not end as a sentence. */
function isHeading(value: string): boolean {
  const numbering = readNumbering(value.trim())
  return numbering !== null && !/[。；;，,：:]./.test(numbering.words) && [...numbering.words].length <= 40
}

function toBlock(lines: readonly Line[]): PlainBlock {
  const text = lines.map(({ value }) => value.trim()).join('')
  const places = lines.flatMap(({ value, number }) => [...value.trim()].map(() => number))
  const line = lines[0]?.number ?? 1
  const heading = lines.length === 1 && (isHeading(text) || isCaption(text))
  return { anchor: `line-${line}`, line, text, heading, lines: Uint32Array.from(places) }
}

const captionEnd =
  /(?:成就|成效|基础|现状|形势|挑战|机遇|问题|目标|要求|任务|指标|措施|保障|思想|原则|思路|展望|规划|实施|回顾|背景|短板)$/

/** A short line without a mark that names a part of the plan. */
function isCaption(text: string): boolean {
  return [...text].length <= 24 && !/[，。；：]/.test(text) && captionEnd.test(text)
}

const title = /(?:规划|计划|纲要|方案|意见|措施)(?:（[^（）]*）|\([^()]*\))?(?:的通知)?$/

/**
 * The years a text says it is for: 规划期限为2021-2025年, a title with “十四五” or (2021-2023年).
 * Single sentences name none, whatever years they mention.
 */
export function findPeriod(given: readonly PlainBlock[]): Period {
  const blocks = given.map(({ text }) => ({ text: simplifyHan(text) }))
  for (const { text } of blocks) {
    const stated =
      /规划期(?:限)?(?:为|是)?[：:]?\s*(20\d\d)\s*年?\s*(?:-|—|－|–|~|～|至|到)+\s*(20\d\d)\s*年/.exec(text)
    if (stated) return { periodStart: Number(stated[1]), periodEnd: Number(stated[2]) }
  }
  for (const { text } of blocks.slice(0, 12)) {
    const name = text.replace(/\s/g, '')
    if ([...name].length > 70 || /[。；]/.test(name) || !title.test(name)) continue
    const years = /(20\d\d)年?(?:-|—|－|–|~|～|至|到)+(20\d\d)年?/.exec(name)
    if (years) return { periodStart: Number(years[1]), periodEnd: Number(years[2]) }
    const plan = /[“"]?(十[一二三四五六七八九]?|二十)五[”"]?/.exec(name)
    const end = plan?.[1] === undefined ? null : endOfPlan(plan[1])
    if (end !== null) return { periodStart: end - 4, periodEnd: end }
  }
  return { periodStart: null, periodEnd: null }
}
