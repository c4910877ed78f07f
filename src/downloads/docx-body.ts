import {
  Bookmark,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Level } from '../schemas/outline.ts'
import type * as text from './book-text.ts'
import { bookmarkOf, runsOf, runsOfRow } from './docx-runs.ts'
import { textWidth } from './docx-styles.ts'
import { planTable } from './docx-table.ts'

const headingStyles: Record<Level, string> = {
  part: HeadingLevel.HEADING_1,
  chapter: HeadingLevel.HEADING_1,
  section: HeadingLevel.HEADING_2,
  item: HeadingLevel.HEADING_3,
  subitem: HeadingLevel.HEADING_4,
  box: HeadingLevel.HEADING_3,
}

type BodyRow = text.Row<text.Body>

/**
 * Headings and paragraphs, each with a bookmark. Paragraphs in two languages stand side by side in a table; headings
 * stay outside of it, where Word finds them.
 */
export function body(rows: readonly BodyRow[]): (Paragraph | Table)[] {
  const blocks: (Paragraph | Table)[] = []
  let pairs: TableRow[] = []
  const endTable = () => {
    if (pairs.length > 0) blocks.push(tableOf(pairs))
    pairs = []
  }
  for (const row of rows) {
    const [first] = row
    if (first.kind === 'table') {
      endTable()
      for (const [index, block] of row.entries())
        if (block.kind === 'table')
          blocks.push(planTable(block, index === 0), new Paragraph({ style: 'TableText' }))
    } else if (first.kind === 'paragraph' && row.length > 1) {
      pairs.push(pairOf(row))
    } else {
      endTable()
      const style = first.kind === 'heading' ? headingStyles[first.level] : 'BodyText'
      const bookmark = new Bookmark({ id: bookmarkOf(first.id), children: runsOfRow(row, style) })
      blocks.push(new Paragraph({ style, children: [bookmark] }))
    }
  }
  endTable()
  return blocks
}

const chineseWidth = Math.round(textWidth * 0.46)
const columnWidths = [chineseWidth, textWidth - chineseWidth] as const
const gap = 340

function tableOf(rows: TableRow[]): Table {
  const none = { style: BorderStyle.NONE }
  return new Table({
    rows,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
  })
}

function pairOf([chinese, english]: BodyRow): TableRow {
  const marked = new Bookmark({ id: bookmarkOf(chinese.id), children: runsOf(chinese) })
  return new TableRow({
    children: [
      new TableCell({
        width: { size: columnWidths[0], type: WidthType.DXA },
        margins: { left: 0, right: gap / 2 },
        children: [new Paragraph({ style: 'PairChinese', children: [marked] })],
      }),
      new TableCell({
        width: { size: columnWidths[1], type: WidthType.DXA },
        margins: { left: gap / 2, right: 0 },
        children: [new Paragraph({ style: 'PairEnglish', children: english ? runsOf(english) : [] })],
      }),
    ],
  })
}
