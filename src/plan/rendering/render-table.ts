import type { Paragraph as MdastParagraph } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { InlineSpan } from './spans.ts'
import { cellsOf } from '../tables/cells.ts'

/** A rendered row, with what its table needs to know. */
export interface RenderedRow {
  id: string
  /** Ids it was published under earlier. */
  was: readonly string[]
  element: MdxJsxTextElement
}

/**
 * Render a table around its rows, one per line.
 * @param caption the id of the paragraph that names it
 */
export function tableElement(rows: readonly RenderedRow[], caption: string | null): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name: 'Table',
    attributes: [
      attribute(
        'rows',
        rows.map(({ id }) => id),
      ),
      attribute('caption', caption === null ? [] : [caption]),
      attribute(
        'was',
        rows.flatMap(({ was }) => was),
      ),
    ].filter(({ value }) => value !== ''),
    children: rows.map(({ element }): MdastParagraph => ({ type: 'paragraph', children: [element] })),
  }
}

/** Limit the spans of a row to the cells of their values; spans with a value across cells are left out. */
export function spansInCells(text: string, spans: readonly InlineSpan[]): InlineSpan[] {
  const cells = cellsOf(text).map(({ value, start }) => ({ start, end: start + value.length }))
  return spans.flatMap((span) => {
    const at = span.inner?.[0] ?? span
    const cell = cells.find(({ start, end }) => at.start >= start && at.end <= end)
    if (!cell) return []
    const inside = ({ start, end }: InlineSpan) => start >= cell.start && end <= cell.end
    return {
      ...span,
      start: Math.max(span.start, cell.start),
      end: Math.min(span.end, cell.end),
      ...(span.inner && { inner: span.inner.filter(inside) }),
    }
  })
}

function attribute(name: string, ids: readonly string[]): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name, value: ids.join(' ') }
}
