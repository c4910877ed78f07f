import { toCsv } from '../browser/csv.ts'
import type { Row } from '../../presentation/row.ts'
import type { ExplorerWords } from './words.ts'

/**
 * Write the rows shown as CSV: what the table prints, and each value in base units for a spreadsheet.
 * @param address of the page, which links are made absolute with
 */
export function exportRows(
  rows: readonly Row[],
  topics: readonly { id: string; name: string }[],
  w: ExplorerWords,
  address: string,
): string {
  const names = new Map(topics.map(({ id, name }) => [id, name]))
  const wordings = { firm: w.wordingFirm, both: w.wordingBoth, aspirational: w.wordingAspirational }
  return toCsv(
    [
      ...[w.columnTopic, w.columnTarget, w.columnPromise, w.columnValue, w.columnUpper, w.columnUnit],
      ...[w.columnYear, w.filterWording, w.columnBaseline, w.columnNotes, w.columnPlace, w.columnQuote],
      w.columnLink,
    ],
    rows.map((row) => [
      ...[names.get(row.topic ?? '') ?? '', row.name, row.target.text, row.target.value, row.target.upper],
      ...[row.unit, row.target.year, wordings[row.wording], row.baseline?.text ?? '', row.notes.join('; ')],
      ...[row.places.map(({ label }) => label).join('; '), row.quote, new URL(row.href, address).href],
    ]),
  )
}
