import { load } from 'cheerio'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'

const tag = /<\/?(?:p|br|div|span|table|t[dr])\b[^<>]*>/gi
/** So few may be meant. */
const few = 5
/** Signs written by their names or numbers, as the source of a page has them: `&nbsp;`, `&#8220;`. */
const reference =
  /&(?:nbsp|[lr][ds]quo|[mn]dash|hellip|middot|times|amp|lt|gt|quot|#\d{2,6}|#x[\da-f]{2,5});/gi

/**
 * Turn text that was copied from the source of a page into what the page shows, in place: signs written by their names
 * become themselves. Where its tags came along that is reported with what to do, and false says so.
 */
export function unescapeHtml(file: VFile): boolean {
  const text = String(file)
  const tags = text.match(tag) ?? []
  const [first] = tags
  if (first && tags.length > few) {
    report(file, 'file-tags', { line: 1, column: 1 }, first, tags.length)
    return false
  }
  const signs = new Map<string, string>()
  for (const [sign] of text.matchAll(reference)) signs.set(sign, load(sign, null, false).text())
  if (signs.size > 0) {
    file.value = text.replace(reference, (sign) => signs.get(sign) ?? sign)
    file.data.hints = { kind: 'page source', headings: [], boxes: [] }
  }
  return true
}
