/** What a spreadsheet would run as a formula. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r]/

/**
 * What a spreadsheet would take for a date, a time, a share or a number in another form than it has, after NFKC: 6-8,
 * 10:30, 60%, 007, 3月5日, 5 May.
 */
const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?'
const readOtherwise = [
  /^[$¥€£(\s]*[\d.][\d\s.,:/\-]*(?:e[+-]?\d+)?[%)\s]*(?:[ap]\.?m\.?)?$/i,
  /^\d{2,4}年\d{1,2}月(?:\d{1,2}日)?$|^\d{1,2}月\d{1,2}日$/,
  new RegExp(`^(?:\\d{1,4}[-\\s/.]*)?${months}[-\\s/.,]*\\d{0,4}(?:[-\\s/.,]+\\d{2,4})?$`, 'i'),
]

/** Seen by nobody; behind it a spreadsheet leaves a text as it is. */
const guard = '\u200B'

/**
 * Write a table as CSV that a spreadsheet shows as it is: UTF-8 with a byte-order mark, which Excel and WPS need to read
 * Chinese, and CRLF line ends as RFC 4180 has them. A text that would run as a formula is given an apostrophe, and one
 * that would become a date or another number a zero-width space (U+200B) before it. Numbers stay numbers.
 */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

/** The text of a cell as it was before it was written. */
export function readCell(written: string): string {
  const text = written.slice(1)
  return (written.startsWith(guard) && isReadOtherwise(text)) ||
    (written.startsWith("'") && formula.test(text))
    ? text
    : written
}

function cell(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const text = formula.test(value) ? `'${value}` : isReadOtherwise(value) ? guard + value : value
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

function isReadOtherwise(text: string): boolean {
  const narrow = text.normalize('NFKC').trim()
  // A number as it would be shown is one.
  if (/^\d{1,15}$/.test(text) && String(Number(text)) === text) return false
  return /\d/.test(narrow) && readOtherwise.some((form) => form.test(narrow))
}
