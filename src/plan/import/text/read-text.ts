import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { ImportTools } from '../import-tools.ts'
import { isPage, readPage, statedCharset } from '../page/read-page.ts'
import { readMarkdown } from '../read-markdown.ts'
import { unescapeReferences } from '../unescape-html.ts'
import { decodeText, encodingByMarks, encodingNames } from './decode-text.ts'

/** The largest text file that is read, in MB: ten times the longest plan. */
const largest = 10

/**
 * Read a text in any encoding: a web page, Markdown (by its name), or plain text.
 * @returns false if it can't be read, which is reported
 */
export function readText(file: VFile, bytes: Uint8Array, { encoding }: ImportTools): boolean {
  if (bytes.length > largest * 1e6) {
    report(file, 'file-size', { line: 1, column: 1 }, (bytes.length / 1e6).toFixed(0), String(largest))
    return false
  }
  const zero = bytes.indexOf(0)
  if (zero >= 0 && encodingByMarks(bytes) === null && !encoding?.startsWith('utf-16')) {
    const line = bytes.subarray(0, zero).filter((byte) => byte === 0x0a).length + 1
    report(file, 'file-binary', { line, column: 1 }, line)
    return false
  }
  const found = decodeText(file, bytes, encoding ?? null, statedCharset(bytes))
  if (found === null) return false
  const text = String(file)
  if (isMarkdown(file)) readMarkdown(file)
  else if (isPage(text)) {
    if (!readPage(file, text)) return false
  } else {
    unescapeReferences(file)
    if (found !== 'utf-8') file.data.hints ??= { kind: 'text', headings: [], boxes: [] }
  }
  if (found !== 'utf-8') {
    const record = file.data.imported ?? { places: [], leftOut: [], pages: [], facts: [] }
    file.data.imported = { ...record, encoding: encodingNames[found] }
  }
  return true
}

function isMarkdown({ extname = '' }: VFile): boolean {
  return /^\.(?:md|markdown)$/i.test(extname)
}
