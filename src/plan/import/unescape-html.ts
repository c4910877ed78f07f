import { load } from 'cheerio'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'

const tag = /<\/?(?:p|br|div|span|table|t[dr])\b[^<>]*>/gi
/** Up to this many tags may be part of the text. */
const few = 5
/** Character references: `&nbsp;`, `&#8220;`. */
const reference =
  /&(?:nbsp|[lr][ds]quo|[mn]dash|hellip|middot|times|amp|lt|gt|quot|#\d{2,6}|#x[\da-f]{2,5});/gi

/**
 * Decode the character references of text that was copied from the source of a web page, in place.
 * @returns false if the text has HTML tags too, which is reported
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
