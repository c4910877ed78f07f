import { load } from 'cheerio'
import type { VFile } from 'vfile'

/** Character references: `&nbsp;`, `&#8220;`. */
const reference =
  /&(?:nbsp|[lr][ds]quo|[mn]dash|hellip|middot|times|amp|lt|gt|quot|#\d{2,6}|#x[\da-f]{2,5});/gi

/** Decode the character references of text that was copied from the source of a web page, in place. */
export function unescapeReferences(file: VFile): void {
  const text = String(file)
  const signs = new Map<string, string>()
  for (const [sign] of text.matchAll(reference)) signs.set(sign, load(sign, null, false).text())
  if (signs.size === 0) return
  file.value = text.replace(reference, (sign) => signs.get(sign) ?? sign)
  file.data.hints = { kind: 'page source', headings: [], boxes: [] }
}
