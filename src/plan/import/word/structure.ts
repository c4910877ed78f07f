import { childOf, childrenOf, type Element, isOn, valueOf } from './xml.ts'

/** The end of the paragraph was deleted or moved elsewhere under tracked changes, so that it goes on with the next. */
export function isMarkDeleted(properties: Element | null): boolean {
  const mark = childOf(properties, 'w:rPr')
  return isOn(mark, 'w:del') || isOn(mark, 'w:moveFrom')
}

/** The rows of a table that were not deleted under tracked changes, each as its cells. */
export function rowsOf(table: Element): Element[][] {
  return [...directly(table, 'w:tr')]
    .filter((row) => !isOn(childOf(row, 'w:trPr'), 'w:del'))
    .map((row) => [...directly(row, 'w:tc')])
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
