/**
 * A table as CSV for spreadsheets, like the published files: UTF-8 with a byte-order mark, CRLF line ends, and an
 * apostrophe before a text that a spreadsheet would read as a formula.
 */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r＝＋－＠]/.test(value ?? '') ? `'${value ?? ''}` : (value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
