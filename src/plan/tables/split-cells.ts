import { columnsOf } from '../text/columns.ts'
import { countFigures, fit } from './fit-cells.ts'
import { splitOneCellPerLine } from './split-one-cell-per-line.ts'
import { countColumns } from './grid-head.ts'
import { areValues, isClass, isColumnHead, isFigure } from './cell-patterns.ts'
import type { CellSpan, TableRow } from './cell-span.ts'

/** The rows of a table. Ruling lines such as `|---|---|` are not rows. */
export interface SplitTable {
  rows: TableRow[]
  /** Indexes of ruling lines. */
  rulings: number[]
}

type Splitter = (text: string, line: number) => CellSpan[]

/** A ruling line. */
const ruling = /^[\s|│┃+:=─━┼├┤-]*[-=─━]{2,}[\s|│┃+:=─━┼├┤-]*$/

/**
 * Split the lines of a table into rows and cells: at bars, tabs, wide gaps or single spaces, or one cell per line. A name
 * that was too long for its line is one cell with the line below. A line that can't be split is a row of one cell.
 */
export function splitCells(texts: readonly string[]): SplitTable {
  const rulings = texts.flatMap((text, line) => (ruling.test(text) ? [line] : []))
  const ruled = new Set(rulings)
  const lines = texts.flatMap((text, line) => (ruled.has(line) ? [] : [{ text, line }]))
  const oneEach = splitOneCellPerLine(lines)
  if (oneEach) return { rows: oneEach, rulings }
  const cut = splitterOf(lines.map(({ text }) => text))
  const cells = lines.map(({ text, line }) => cut(text, line))
  const textOf = ({ line, start, end }: CellSpan) => (texts[line] ?? '').slice(start, end)
  const columns = countColumns(cells.map((row) => row.map(textOf)))
  if (cut === atGaps) {
    align(cells, columns, texts)
    // Where lines are indented, rows have a cell before their first, which the head lacks.
    const width = cells.reduce((most, row) => Math.max(most, row.length), 0)
    const isIndented = (row: readonly CellSpan[]) => row[0]?.start === row[0]?.end
    if (width > columns) {
      align(cells, width, texts, isIndented)
      splitClasses(cells, textOf)
    }
  }
  const figures = Math.max(
    ...cells.flatMap((row) => (row.length === columns ? [countFigures(row.map(textOf))] : [])),
  )
  const rows = cells.map((row) => (columns > 2 && cut === atSpaces ? fit(row, columns, figures, texts) : row))
  const joined = columns > 2 && (cut === atSpaces || cut === atGaps) ? joinNames(rows, columns, textOf) : rows
  return {
    rows: joined.map((row) => ({ from: row[0]?.line ?? 0, to: (row.at(-1)?.line ?? 0) + 1, cells: row })),
    rulings,
  }
}

function splitterOf(texts: readonly string[]): Splitter {
  const most = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length * 2 > texts.length
  if (most(/[|│┃].*[|│┃]/)) return atBars
  if (most(/\t/)) {
    const counts = new Set(texts.map((text) => text.split('\t').length))
    return counts.size === 1 ? atTabs : atGaps
  }
  const gap = /\S(?:[ \u00A0]{2,}|\u3000+|\t)\S/
  if (most(gap) || mostOfSeveral(texts, gap)) return atGaps
  return most(/\S[ \u00A0\t\u3000]+\S.*[ \u00A0\t\u3000]+\S/) ? atSpaces : whole
}

/** Whether most lines with a space in them have a gap, where names are on lines of their own. */
function mostOfSeveral(texts: readonly string[], gap: RegExp): boolean {
  const several = texts.filter((text) => /\S\s+\S/.test(text))
  const parted = several.filter((text) => gap.test(text))
  return parted.length >= 3 && parted.length * 2 > several.length
}

const atTabs: Splitter = (text, line) => splitAt(text, line, /\t/g)
const atGaps: Splitter = (text, line) =>
  splitAt(text, line, /[ \u00A0]*[\t\u3000]+[\s\u3000]*|[ \u00A0]{2,}/g)
/** Except in 2020 年, which is one head. */
const atSpaces: Splitter = (text, line) => splitAt(text, line, /(?<!(?:^|\s)20\d\d(?=\s年))[\s\u3000]+/g)
const whole: Splitter = (text, line) => splitAt(text, line, /(?!)/g)

/** Bars at the sides of a row separate nothing; a bar in a cell is written `\|`. */
function atBars(text: string, line: number): CellSpan[] {
  const first = /^\s*[|│┃]/.exec(text)?.[0].length ?? 0
  const last = /(?<!\\)[|│┃]\s*$/.exec(text)?.index ?? text.length
  return splitAt(text.slice(0, last), line, /(?<!\\)[|│┃]/g, first)
}

function splitAt(text: string, line: number, separator: RegExp, from = 0): CellSpan[] {
  const cells: CellSpan[] = []
  let at = from
  const push = (end: number) => {
    const cell = text.slice(at, end)
    const start = at + cell.length - cell.trimStart().length
    cells.push({
      line,
      start: Math.min(start, end),
      end: Math.max(start, at + cell.trimEnd().length),
      continuation: false,
    })
  }
  separator.lastIndex = from
  for (let match = separator.exec(text); match; match = separator.exec(text)) {
    push(match.index)
    at = match.index + match[0].length
  }
  push(text.length)
  return cells
}

/**
 * Add the missing cells of a table that is set in columns, so that each cell is under its head. An empty cell is placed
 * in the white space before the next.
 */
function align(
  rows: CellSpan[][],
  columns: number,
  texts: readonly string[],
  isMeant: (row: readonly CellSpan[]) => boolean = () => true,
): void {
  const head = rows.find((row) => row.length === columns)
  if (!head) return
  const placeOf = placesIn(
    rows.filter((row) => row.length === columns),
    texts,
  )
  const heads = head.map((cell) => ({ from: placeOf(cell), to: placeOf(cell, cell.end) }))
  for (const [index, row] of rows.entries()) {
    if (row.length >= columns || !isMeant(row)) continue
    const aligned: CellSpan[] = []
    let end = 0
    for (const cell of row) {
      const [from, to] = [placeOf(cell), placeOf(cell, cell.end)]
      const distances = heads.map((each) => Math.max(each.from, from) - Math.min(each.to, to))
      const column = distances.indexOf(Math.min(...distances.slice(aligned.length)), aligned.length)
      const lacking = column - aligned.length
      // Each tab replaces white space.
      const room = cell.start - end - (aligned.length > 0 ? 1 : 0)
      if (column < 0 || lacking > room) break
      const first = aligned.length > 0 ? end + 1 : end
      for (let step = 0; step < lacking; step++) {
        aligned.push({ line: cell.line, start: first + step, end: first + step, continuation: false })
      }
      aligned.push(cell)
      end = cell.end
    }
    if (aligned.length <= columns && aligned.at(-1) === row.at(-1)) rows[index] = aligned
  }
}

/**
 * Split the name of a class that fills its column, so that only one space divides it from the rest of a name beside it:
 * 保护利用 利用项目数量.
 */
function splitClasses(rows: CellSpan[][], textOf: (cell: CellSpan) => string): void {
  for (const [index, row] of rows.entries()) {
    const [cell] = row
    const [className, rest] = cell && row.length === 1 && cell.start === 0 ? textOf(cell).split(' ') : []
    if (!cell || className === undefined || rest === undefined) continue
    const end = cell.start + className.length
    rows[index] = [
      { ...cell, end },
      { ...cell, start: end + 1 },
    ]
  }
}

type PlaceOf = (cell: CellSpan, at?: number) => number

/** Measure how far from the left a place of a line is: in columns, or in characters if whole rows align better by these. */
function placesIn(rows: readonly CellSpan[][], texts: readonly string[]): PlaceOf {
  const inColumns: PlaceOf = ({ line, start }, at = start) => columnsOf((texts[line] ?? '').slice(0, at))
  const inCharacters: PlaceOf = ({ start }, at = start) => at
  const spread = (placeOf: PlaceOf) =>
    (rows[0] ?? []).reduce((sum, _, column) => {
      const places = rows.flatMap((row) => (row[column] ? [placeOf(row[column])] : []))
      return sum + Math.max(...places) - Math.min(...places)
    }, 0)
  return spread(inCharacters) < spread(inColumns) ? inCharacters : inColumns
}

/** Join the first part of a name, alone on its line, with the row that continues it. */
function joinNames(
  rows: readonly CellSpan[][],
  columns: number,
  textOf: (cell: CellSpan) => string,
): CellSpan[][] {
  const filled = rows.map((row) => row.filter((cell) => textOf(cell) !== ''))
  const names = filled.flatMap((row) => {
    const name = row.length === columns ? row.find((cell) => !isFigure(textOf(cell))) : undefined
    return name ? [columnsOf(textOf(name))] : []
  })
  // The head is not a name.
  const widest = Math.max(0, ...names.slice(1))
  const alone = filled.flatMap((row) => (row.length === 1 ? row.map(textOf) : []))
  const areFull = alone.every((text) => isClass(text) || columnsOf(text) >= widest - 2)
  const joined: CellSpan[][] = []
  for (let at = 0; at < rows.length; at++) {
    const [row, next] = [filled[at] ?? [], filled[at + 1] ?? []]
    const [first, second] = row
    const [following] = next
    // 数量 below the values of a row whose name begins above them is the rest of that name.
    const isRest = filled[at - 2]?.length === 1 && areValues(filled[at - 1]?.map(textOf) ?? [])
    const isPart =
      !isRest &&
      first !== undefined &&
      following !== undefined &&
      !isFigure(textOf(following)) &&
      !isColumnHead(textOf(following)) &&
      next.length + row.length - 1 === columns &&
      (second === undefined
        ? areFull && !isFigure(textOf(first)) && !isClass(textOf(first)) && !isColumnHead(textOf(first))
        : row.length === 2 && isFigure(textOf(first)) && !isFigure(textOf(second)))
    if (!isPart) {
      joined.push(rows[at] ?? [])
      continue
    }
    joined.push([...row, { ...following, continuation: true }, ...next.slice(1)])
    at++
  }
  return joined
}
