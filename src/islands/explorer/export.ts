import { toCsv } from '../../schemas/csv.ts'
import type { Row } from '../../presentation/row.ts'
import type { ExplorerWords } from './words.ts'

/**
 * The rows as CSV: the texts of the table, and each value in base units.
 * @param address of the page, to make links absolute
 */
export function exportRows(
  rows: readonly Row[],
  topics: readonly { id: string; name: string }[],
  w: ExplorerWords,
  address: string,
): string {
  const names = new Map(topics.map(({ id, name }) => [id, name]))
  const wordings = { firm: w.wordingFirm, both: w.wordingBoth, aspirational: w.wordingAspirational }
  const columns: [name: string, cell: (row: Row) => string | number | null][] = [
    [w.columnTopic, ({ topic }) => names.get(topic ?? '') ?? ''],
    [w.columnTarget, ({ name }) => name],
    [w.columnPromise, ({ target }) => target.text],
    [w.columnValue, ({ target }) => target.value],
    [w.columnUpper, ({ target }) => target.upper],
    [w.columnUnit, ({ unit }) => unit],
    [w.columnYear, ({ target }) => target.year],
    [w.filterWording, ({ wording }) => wordings[wording]],
    [w.columnBaseline, ({ baseline }) => baseline?.text ?? ''],
    [w.columnNotes, ({ notes }) => notes.join('; ')],
    [w.notes, ({ doubts }) => doubts.map(({ text }) => text).join('; ')],
    [w.columnPlace, ({ places }) => places.map(({ label }) => label).join('; ')],
    [w.columnQuote, ({ quote }) => quote],
    [w.columnLink, ({ href }) => new URL(href, address).href],
  ]
  return toCsv(
    columns.map(([name]) => name),
    rows.map((row) => columns.map(([, cell]) => cell(row))),
  )
}
