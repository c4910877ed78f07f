import { type CheerioAPI, load } from 'cheerio'
import { merged, type TableCell, writeMerged } from './merged-cells.ts'
import { raise } from './superscript.ts'

/** A table as HTML has it: each row with a cell for each column. */
export interface HtmlTable {
  caption: string
  rows: string[][]
}

/** The most columns or rows that a cell may take. */
const widest = 100

/** Read the first table of a stretch of HTML. Tables within its cells are words of the cells. */
export function readHtmlTable(html: string): HtmlTable {
  const $ = load(html, null, false)
  $('br').replaceWith(' ')
  $('sup').each((_, element) => {
    $(element).replaceWith(raise($(element).text()))
  })
  const table = $('table').first()
  const rows: TableCell[][] = []
  /** For each column, how many more rows the cell above takes. */
  const taken: number[] = []
  const own = $(table)
    .find('tr')
    .filter((_, row) => $(row).closest('table').is(table))
  for (const row of own.toArray()) {
    const cells: TableCell[] = []
    const skip = () => {
      while ((taken[cells.length] ?? 0) > 0) {
        taken[cells.length] = (taken[cells.length] ?? 0) - 1
        cells.push(merged)
      }
    }
    for (const cell of $(row).children('td,th').toArray()) {
      skip()
      const span = spanOf($, cell, 'colspan')
      const below = spanOf($, cell, 'rowspan') - 1
      for (let step = 0; step < span; step++) {
        taken[cells.length] = below
        cells.push(step === 0 ? $(cell).text().replace(/\s+/g, ' ').trim() : '')
      }
    }
    skip()
    rows.push(cells)
  }
  return { caption: table.children('caption').text().replace(/\s+/g, ' ').trim(), rows: writeMerged(rows) }
}

/** A span of 0 goes to the end of the table. */
function spanOf($: CheerioAPI, cell: Parameters<CheerioAPI>[0], name: 'colspan' | 'rowspan'): number {
  const given = $(cell).attr(name)
  const span = Number(given ?? 1)
  if (span === 0 && name === 'rowspan') return widest
  return Number.isInteger(span) && span > 0 ? Math.min(span, widest) : 1
}
