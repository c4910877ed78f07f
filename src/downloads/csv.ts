import { stringify } from 'csv-stringify/sync'

/**
 * Write a table as CSV for spreadsheets: UTF-8 with a byte-order mark, which Excel and WPS need to read Chinese, and
 * CRLF line ends as RFC 4180 has them. A cell that a spreadsheet would take for a formula is given an apostrophe.
 */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return stringify([[...header], ...rows.map((row) => [...row])], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  })
}
