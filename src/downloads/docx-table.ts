import {
  Bookmark,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type * as text from './book-text.ts'
import { bookmarkOf, run } from './docx-runs.ts'
import { textWidth } from './docx-styles.ts'
import { widthOf } from './text-width.ts'

const none = { style: BorderStyle.NONE }
const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

/**
 * A table of the plan between rules, as wide as the text, its head on every page it goes over.
 * @param isFirst whether its rows have the bookmarks: in a second language they would be there twice
 */
export function planTable({ columns, rows }: text.Table, isFirst: boolean): Table {
  const columnWidths = widthsOf(columns, rows)
  return new Table({
    rows: rows.map(
      ({ id, lang, cells }) =>
        new TableRow({
          cantSplit: true,
          ...(cells.every(({ heads }) => heads === 'column') && { tableHeader: true }),
          children: cells.map(({ text: words, column, span, rows: down, heads }, place) => {
            const runs = [run(words, lang, heads === 'column')]
            const children =
              isFirst && place === 0 ? [new Bookmark({ id: bookmarkOf(id), children: runs })] : runs
            return new TableCell({
              width: { size: sum(columnWidths.slice(column, column + span)), type: WidthType.DXA },
              ...(span > 1 && { columnSpan: span }),
              ...(down > 1 && { rowSpan: down }),
              margins: { left: 60, right: 60 },
              children: [new Paragraph({ style: 'TableText', children })],
            })
          }),
        }),
    ),
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: rule,
      bottom: rule,
      left: none,
      right: none,
      insideHorizontal: rule,
      insideVertical: none,
    },
  })
}

/** A column of short words is narrow: widths go by the longest cell of each, within bounds. */
function widthsOf(columns: number, rows: readonly text.TableRow[]): number[] {
  const lengths = Array.from({ length: columns }, (_, column) => {
    const own = rows.flatMap(({ cells }) => cells.filter((cell) => cell.span === 1 && cell.column === column))
    return Math.min(24, Math.max(5, ...own.map((cell) => widthOf(cell.text) / 2)))
  })
  const widths = lengths.map((length) => Math.floor((length / sum(lengths)) * textWidth))
  return widths.map((width, index) => (index === 0 ? width + textWidth - sum(widths) : width))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
