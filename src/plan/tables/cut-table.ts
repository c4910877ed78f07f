import { isColumnHead } from './column-heads.ts'

/** A cell of a table: the line it stands on, from 0, and its place in that line in UTF-16 units. */
export interface CellSpan {
  line: number
  start: number
  end: number
}

/** A row: the lines it stands on, half-open, and its cells; empty ones too where bars or tabs show them. */
export interface TableRow {
  from: number
  to: number
  cells: CellSpan[]
}

/** A table as it was cut. What rules a table, `|---|---|`, is in no row. */
export interface CutTable {
  rows: TableRow[]
  /** Lines that hold nothing but ruling signs. */
  rulings: number[]
}

type Cutter = (text: string, line: number) => CellSpan[]

/** A line of signs that rule a table. */
const ruling = /^[\s|│┃+:=─━┼├┤-]*[-=─━]{2,}[\s|│┃+:=─━┼├┤-]*$/

/**
 * Cut the lines of a table into rows and cells: at bars, tabs, wide gaps or single spaces, or a cell a line. What can't
 * be cut is a row of one cell; nothing is lost.
 */
export function cutTable(texts: readonly string[]): CutTable {
  const rulings = texts.flatMap((text, line) => (ruling.test(text) ? [line] : []))
  const ruled = new Set(rulings)
  const lines = texts.flatMap((text, line) => (ruled.has(line) ? [] : [{ text, line }]))
  const oneEach = cutOneEach(lines)
  if (oneEach) return { rows: oneEach, rulings }
  const cut = cutterOf(lines.map(({ text }) => text))
  const rows = lines.map(({ text, line }) => ({ from: line, to: line + 1, cells: cut(text, line) }))
  const [head] = rows
  const columns = head?.cells.length ?? 0
  return {
    rows: rows.map((row) => (columns > 2 && cut === atSpaces ? fit(row, columns, texts) : row)),
    rulings,
  }
}

function cutterOf(texts: readonly string[]): Cutter {
  const most = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length * 2 > texts.length
  if (most(/[|│┃].*[|│┃]/)) return atBars
  if (most(/\t/)) {
    const counts = new Set(texts.map((text) => text.split('\t').length))
    return counts.size === 1 ? atTabs : atGaps
  }
  if (most(/\S(?:[ \u00A0]{2,}|\u3000+|\t)\S/)) return atGaps
  return most(/\S[ \u00A0\t\u3000]+\S.*[ \u00A0\t\u3000]+\S/) ? atSpaces : whole
}

const atTabs: Cutter = (text, line) => cutAt(text, line, /\t/g)
const atGaps: Cutter = (text, line) => cutAt(text, line, /[ \u00A0]*[\t\u3000]+[\s\u3000]*|[ \u00A0]{2,}/g)
const atSpaces: Cutter = (text, line) => cutAt(text, line, /[\s\u3000]+/g)
const whole: Cutter = (text, line) => cutAt(text, line, /(?!)/g)

/** A bar within a cell is written `\|`. Those at the sides of a row part nothing. */
function atBars(text: string, line: number): CellSpan[] {
  const first = /^\s*[|│┃]/.exec(text)?.[0].length ?? 0
  const last = /(?<!\\)[|│┃]\s*$/.exec(text)?.index ?? text.length
  return cutAt(text.slice(0, last), line, /(?<!\\)[|│┃]/g, first)
}

function cutAt(text: string, line: number, separator: RegExp, from = 0): CellSpan[] {
  const cells: CellSpan[] = []
  let at = from
  const push = (end: number) => {
    const cell = text.slice(at, end)
    const start = at + cell.length - cell.trimStart().length
    cells.push({ line, start: Math.min(start, end), end: Math.max(start, at + cell.trimEnd().length) })
  }
  separator.lastIndex = from
  for (let match = separator.exec(text); match; match = separator.exec(text)) {
    push(match.index)
    at = match.index + match[0].length
  }
  push(text.length)
  return cells
}

/** A name with a space in it is cut too often; the values stand at the right. */
function fit(row: TableRow, columns: number, texts: readonly string[]): TableRow {
  const surplus = row.cells.length - columns
  if (surplus <= 0) return row
  const [number, next] = row.cells
  const numbered =
    number && /^\d{1,3}$/.test((texts[number.line] ?? '').slice(number.start, number.end)) ? 1 : 0
  const first = numbered === 1 ? next : number
  const last = row.cells[numbered + surplus]
  if (!first || !last) return row
  const name = { line: first.line, start: first.start, end: last.end }
  return {
    ...row,
    cells: [...row.cells.slice(0, numbered), name, ...row.cells.slice(numbered + surplus + 1)],
  }
}

/**
 * A table that is written a cell a line: as many cells a row as heads begin it. Where rows end in their attribute and
 * one of them lacks a cell, it is the class that stands for several rows; null where the count comes out otherwise.
 */
function cutOneEach(lines: readonly { text: string; line: number }[]): TableRow[] | null {
  if (lines.some(({ text }) => /\t|\S {2,}\S|[|│┃].*[|│┃]/.test(text.trim()))) return null
  let columns = 0
  while (isColumnHead(lines[columns]?.text ?? '')) columns++
  if (columns < 2 || lines.length < columns * 2) return null
  const notes = lines.findIndex(
    ({ text }, place) => place >= columns && /^(?:注|备注|说明|资料来源|数据来源)\d*[:：]/.test(text.trim()),
  )
  const end = notes < 0 ? lines.length : notes
  const own = lines.slice(columns, end)
  const groups = own.length % columns === 0 ? chunk(own, columns) : byAttribute(own, columns)
  if (!groups) return null
  return [lines.slice(0, columns), ...groups, ...lines.slice(end).map((line) => [line])].map(toRow)
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

function byAttribute<Line extends { text: string }>(
  lines: readonly Line[],
  columns: number,
): Line[][] | null {
  const groups: Line[][] = [[]]
  for (const line of lines) {
    groups.at(-1)?.push(line)
    if (/^(?:约束性|预期性|約束性|預期性)$/.test(line.text.trim())) groups.push([])
  }
  if (groups.at(-1)?.length === 0) groups.pop()
  return groups.every(({ length }) => length <= columns && length >= Math.max(2, columns - 2)) ? groups : null
}

function toRow(lines: readonly { text: string; line: number }[]): TableRow {
  return {
    from: lines[0]?.line ?? 0,
    to: (lines.at(-1)?.line ?? 0) + 1,
    cells: lines.flatMap(({ text, line }) => whole(text, line)),
  }
}
