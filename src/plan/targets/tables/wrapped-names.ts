import type { Column } from '../../tables/column-kinds.ts'
import { isClass, isFigure } from '../../tables/cell-patterns.ts'
import { cellsOf } from '../../tables/cells.ts'
import type { SourceBlock } from '../../grammar/analyzed-block.ts'

/**
 * The name in each row of an indicator table, joined with its parts in the rows above and below: names that were too
 * long for their cells, in a table whose lines became rows.
 */
export function joinNames(
  rows: readonly SourceBlock[],
  columns: readonly Column[],
): Map<SourceBlock, string> {
  const at = columns.findIndex(({ kind }) => kind === 'name')
  const read = rows.map((row) => readParts(row, at))
  const names = new Map<SourceBlock, string>()
  for (const [index, row] of rows.entries()) {
    const own = read[index]
    if (own?.kind !== 'row') continue
    const [above, below] = [read[index - 1], read[index + 1]]
    // A part below another, or below the head, is of no row above it.
    const isOwn =
      own.name === '' ||
      above?.numbered === true ||
      (above?.inside && (read[index - 2]?.kind !== 'row' || leadsOn(rows, index - 1)))
    const before = above?.kind === 'part' && isOwn ? above.name : ''
    const after = below?.kind === 'part' && !below.numbered && below.inside ? below.name : ''
    // The text below this row may be the start of the next name.
    const next = read[index + 2]
    const isNext = next?.kind === 'row' && ((next.name === '' && own.name !== '') || leadsOn(rows, index + 1))
    names.set(row, before + own.name + (isNext ? '' : after))
  }
  return names
}

/** Whether part of a name is of the row below it: it ends in 、 or 和, or a blank line divides it from the row above. */
function leadsOn(rows: readonly SourceBlock[], index: number): boolean {
  const [above, part, below] = [rows[index - 1], rows[index], rows[index + 1]]
  if (!above || !part || !below) return false
  const isApart = part.line - above.line > 1 && below.line - part.line === 1
  return isApart || /[、和与及或]\s*$/.test(part.text)
}

interface Parts {
  kind: 'row' | 'part' | 'other'
  name: string
  /** It starts with the number of the row. */
  numbered: boolean
  /** It is in the column of names, not at the left of the table, or continues with a bracket. */
  inside: boolean
}

function readParts({ text, grid }: SourceBlock, at: number): Parts {
  const cells = cellsOf(text).map(({ value }, index) => ({ value: value.trim(), place: grid?.cells[index] }))
  const full = cells.filter(({ value }) => value !== '')
  const name =
    full.find(({ place }) => place && at >= place.column && at < place.column + place.span)?.value ?? ''
  const none = { kind: 'other' as const, name, numbered: false, inside: false }
  if (!grid || grid.kind === 'head') return none
  const [first, second] = full
  if (full.length > 2 || !first) return { ...none, kind: 'row' }
  if (!second) {
    const inside = (cells[0]?.value === '' && at > 0) || /^[（(].*[）)]$|^[）)、，的和与及]/.test(first.value)
    return isClass(first.value) || isFigure(first.value)
      ? none
      : { kind: 'part', name: first.value, numbered: false, inside }
  }
  if (isFigure(first.value) && second.place?.column === at)
    return { kind: 'part', name: second.value, numbered: true, inside: true }
  // The last part of a name beside that of its class.
  const isBesideClass = first.place?.column === 0 && second.place?.column === 1 && at <= 1
  return isBesideClass && ![first, second].some(({ value }) => /\d/.test(value))
    ? { kind: 'part', name: second.value, numbered: false, inside: true }
    : { ...none, kind: 'row' }
}
