import { isColumnHead, isSubHead } from './cell-patterns.ts'
import { isFilled, type GridCell, leftRow, newCell } from '../model/grid.ts'

/** The head is among this many rows. */
export const headReach = 4

/** The number of columns by the head, including its second row; 0 if there is no head. */
export function countColumns(texts: readonly (readonly string[])[]): number {
  const at = texts.slice(0, headReach).findIndex(isHead)
  const [head = [], below = []] = at < 0 ? [] : texts.slice(at)
  if (!isDoubleHead(head, below) || below.some((cell) => !isFilled(cell))) return head.length
  const groups = groupsOf(head).length
  return groups > 0 && below.length % groups === 0 ? head.length - groups + below.length : head.length
}

/** Whether the row below a head is the second row of the head. */
export function isDoubleHead(head: readonly string[], below: readonly string[]): boolean {
  if (!below.some(isFilled) || sameCells(head, below)) return false
  return below.every((cell) => !isFilled(cell) || isSubHead(cell)) || fillsGaps(head, below)
}

/** Whether a row fills just the gaps of a head and the cells before them: 全市 and 市区 below 2025年. */
function fillsGaps(head: readonly string[], below: readonly string[]): boolean {
  if (head.length !== below.length || head.every(isFilled)) return false
  return head.every((cell, column) => {
    const lower = below[column] ?? ''
    const isGroup = isFilled(cell) && column + 1 < head.length && !isFilled(head[column + 1] ?? '')
    return isFilled(lower) === (!isFilled(cell) || isGroup) && !/\d/.test(lower)
  })
}

/** Whether at least half of the cells are column heads such as 指标 and 2025年. */
export function isHead(cells: readonly string[]): boolean {
  const named = cells.filter(isFilled)
  return named.length >= 2 && named.filter(isColumnHead).length * 2 >= named.length
}

/** Whether two rows are the same, ignoring empty cells. */
export function sameCells(some: readonly string[], others: readonly string[]): boolean {
  return some.filter(isFilled).join('\t') === others.filter(isFilled).join('\t')
}

/** Heads that never span others. */
const single =
  /序号|序號|单位|單位|属性|屬性|性质|类别|類別|类型|领域|备注|指标(?!值|目标)|名称|責任|责任|牵头/

function groupsOf(head: readonly string[]): number[] {
  return head.flatMap((cell, index) => (isFilled(cell) && !single.test(cell) ? [index] : []))
}

/** A head of two rows: some cells of the first span several of the second, the others span both rows. */
export function buildDoubleHead(
  head: readonly string[],
  below: readonly string[],
  width: number,
): GridCell[][] {
  const areWhole = head.length === width && below.length > 1 && below.length >= head.length - 1
  if (areWhole && !below.every(isFilled)) return buildHeadByGaps(head, below)
  const groups = groupsOf(head)
  const subs = below.flatMap((cell, index) => (isFilled(cell) ? [index] : []))
  const each = subs.length / Math.max(1, groups.length)
  if (!Number.isInteger(each) || head.length - groups.length + subs.length !== width) {
    return [leftRow(head, width), leftRow(below, width)]
  }
  const under: number[] = []
  let column = 0
  const first = head.map((_, index): GridCell => {
    const isGroup = groups.includes(index)
    const cell = newCell(column, isGroup ? { span: each } : { rows: 2 })
    if (isGroup) under.push(...Array.from({ length: each }, (_, step) => column + step))
    column += cell.span
    return cell
  })
  let next = 0
  const second = below.map((cell): GridCell => {
    const isSub = isFilled(cell)
    return newCell((isSub ? under[next++] : undefined) ?? 0, { merged: !isSub })
  })
  return [first, second]
}

/** A head whose rows have all their cells: the empty ones show the spans. */
function buildHeadByGaps(head: readonly string[], below: readonly string[]): GridCell[][] {
  const first: GridCell[] = []
  let owner: GridCell | undefined
  for (const [column, cell] of head.entries()) {
    const isUnder = isFilled(below[column] ?? '')
    if (!isFilled(cell) && isUnder && owner) {
      owner.span++
      first.push(newCell(column, { merged: true }))
      continue
    }
    const own = newCell(column, { rows: isUnder ? 1 : 2 })
    owner = isUnder ? own : undefined
    first.push(own)
  }
  return [
    first,
    below.map((cell, column) => newCell(column, { merged: !isFilled(cell) && first[column]?.rows === 2 })),
  ]
}

/** The words above each column; only those of the second row if they name a year. */
export function headsOf(
  rows: readonly (readonly GridCell[])[],
  texts: readonly (readonly string[])[],
  width: number,
): string[] {
  return Array.from({ length: width }, (_, column) => {
    const words = rows.flatMap((cells, row) =>
      cells.flatMap(({ column: first, span, merged }, index) => {
        const text = (texts[row]?.[index] ?? '').replace(/\s/g, '')
        return !merged && column >= first && column < first + span && text !== '' ? [text] : []
      }),
    )
    const [, lower] = words
    return lower !== undefined && /20\d\d/.test(lower) ? lower : words.join('')
  })
}
