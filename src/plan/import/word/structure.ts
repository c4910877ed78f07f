import type { Parts } from './package.ts'
import { charactersOf, childOf, childrenOf, descendants, type Element, isOn, textIn, valueOf } from './xml.ts'

/** The end of the paragraph was deleted or moved elsewhere under tracked changes, so that it goes on with the next. */
export function isMarkDeleted(properties: Element | null): boolean {
  const mark = childOf(properties, 'w:rPr')
  return isOn(mark, 'w:del') || isOn(mark, 'w:moveFrom')
}

/** The rows of a table, each as its cells, and the words of those that were deleted under tracked changes. */
export function rowsOf(table: Element): { rows: Element[][]; deleted: string[] } {
  const all = [...directly(table, 'w:tr')]
  const isDeleted = (row: Element) => isOn(childOf(row, 'w:trPr'), 'w:del')
  return {
    rows: all.filter((row) => !isDeleted(row)).map((row) => [...directly(row, 'w:tc')]),
    deleted: all.filter(isDeleted).map((row) => textIn(row, /^w:(?:t|delText)$/)),
  }
}

/** Rows and cells may be held by content controls and marks of changes. */
function* directly(parent: Element, name: string): Generator<Element> {
  for (const child of childrenOf(parent)) {
    if (child.name === name) yield child
    else if (/^w:(?:sdt|sdtContent|ins|customXml|smartTag)$/.test(child.name)) yield* directly(child, name)
  }
}

/** How many columns a cell takes. */
export function spanOf(cell: Element): number {
  const span = Number(valueOf(cell, 'w:tcPr', 'w:gridSpan') ?? 1)
  return Number.isInteger(span) && span > 0 && span < 64 ? span : 1
}

/** A cell that goes on from the row above. */
export function isContinued(cell: Element): boolean {
  const merge = childOf(cell, 'w:tcPr', 'w:vMerge')
  return merge !== null && (merge.attributes['w:val'] ?? 'continue') === 'continue'
}

/** The words of all diagrams: which one stands where is said in yet other parts. */
export function diagramText(parts: Parts): string {
  return ['', ...Array.from({ length: 20 }, (_, index) => String(index + 1))]
    .flatMap((number) => parts(`diagrams/data${number}`) ?? [])
    .flatMap((part) => [...descendants(part, /^a:t$/)].map(charactersOf))
    .join(' ')
}

/** The place of a line, for a message. */
export function lineAt(line: number) {
  return { line, column: 1 }
}
