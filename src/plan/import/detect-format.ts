import type { VFile } from 'vfile'
import { decode } from '../diagnostics/decode-utf8.ts'
import { report } from '../diagnostics/report.ts'
import { unescapeHtml } from './unescape-html.ts'
import { readMarkdown } from './read-markdown.ts'
import type { readingRules } from '../diagnostics/rules/reading.ts'
import { findMainPart } from './word/package.ts'
import { readWord } from './word/read-word.ts'

/** The largest text file that is read, in MB: ten times the longest plan. */
const largest = 10
/** The largest Word file, in MB; its pictures are not read. */
const largestArchive = 200

const start = { line: 1, column: 1 }

type FormatRule = keyof typeof readingRules &
  ('file-pdf' | 'file-kind' | 'file-office' | 'file-image' | 'file-archive')

/** The first bytes of files in other formats. */
const signatures: readonly (readonly [bytes: readonly number[], rule: FormatRule, kind: string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'file-pdf', 'PDF'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'file-kind', 'old Word or WPS file'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'file-kind', 'RTF'],
  [[0x89, 0x50, 0x4e, 0x47], 'file-image', 'PNG image'],
  [[0xff, 0xd8, 0xff], 'file-image', 'JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'file-image', 'GIF image'],
  [[0x49, 0x49, 0x2a, 0x00], 'file-image', 'TIFF image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'file-image', 'TIFF image'],
  [[0x52, 0x61, 0x72, 0x21], 'file-archive', 'RAR archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'file-archive', '7z archive'],
  [[0x1f, 0x8b], 'file-archive', 'gzip archive'],
]

/**
 * Detect the format of an input file and replace its bytes by plain text: from text in UTF-8, a Word file (.docx), or
 * Markdown (by its name).
 * @returns false if the format or size is not supported, which is reported with what to do
 */
export function detectFormat(file: VFile): boolean {
  const bytes = file.value
  if (typeof bytes === 'string') return true
  const utf16 = readUtf16(bytes)
  const found = signatures.find(([signature]) => begins(bytes, signature))
  if (found) report(file, found[1], start, found[2])
  else if (isWord(bytes)) return readWord(file, bytes)
  else if (begins(bytes, zip)) reportZip(file, bytes)
  else if (utf16) report(file, 'file-utf16', start, utf16)
  else if (bytes.length > largest * 1e6) {
    report(file, 'file-size', start, (bytes.length / 1e6).toFixed(0), String(largest))
  } else if (bytes.includes(0)) reportZero(file, bytes)
  else if (isPage(bytes)) report(file, 'file-page', start)
  else if (isUtf8(bytes)) {
    const decoded = decode(file) && (isMarkdown(file) || unescapeHtml(file))
    if (decoded && isMarkdown(file)) readMarkdown(file)
    return decoded
  } else reportEncoding(file, bytes)
  return false
}

/** UTF-16 by its byte order mark, or by line feeds of two bytes; null for other encodings. */
function readUtf16(bytes: Uint8Array): string | null {
  if (begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff])) return 'UTF-16'
  const head = bytes.subarray(0, 65536)
  for (const [encoding, first] of [['UTF-16LE', 0] as const, ['UTF-16BE', 1] as const]) {
    let [feeds, others] = [0, 0]
    for (let at = 0; at + 1 < head.length; at += 2) {
      const [low = 0, high = 0] = [head[at + first], head[at + 1 - first]]
      if (high === 0 && low === 0) return null
      if (high === 0 && low === 0x0a) feeds++
      else if (high < 0x4e || high > 0x9f) others++
    }
    if (feeds > 0 && others * 4 < head.length) return encoding
  }
  return null
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

const zip = [0x50, 0x4b, 0x03, 0x04]

/** A Word file is a zip archive with its text in `word/document.xml`, or where its relationships say. */
function isWord(bytes: Uint8Array): boolean {
  if (!begins(bytes, zip) || bytes.length > largestArchive * 1e6) return false
  return namesOf(bytes).includes('word/document.xml') || findMainPart(bytes) !== null
}

/** The start and the end of an archive, which contain the names of its files. */
function namesOf(bytes: Uint8Array): string {
  const decoder = new TextDecoder('latin1')
  return decoder.decode(bytes.subarray(0, 65536)) + decoder.decode(bytes.subarray(-262144))
}

function reportZip(file: VFile, bytes: Uint8Array) {
  const names = namesOf(bytes)
  if (names.includes('word/document.xml')) {
    report(file, 'file-size', start, (bytes.length / 1e6).toFixed(0), String(largestArchive))
  } else if (/xl\/|ppt\/|content\.xml|OEBPS/.test(names))
    report(file, 'file-office', start, 'office document')
  else report(file, 'file-archive', start, 'zip archive')
}

function reportZero(file: VFile, bytes: Uint8Array) {
  const before = bytes.subarray(0, bytes.indexOf(0))
  const line = before.filter((byte) => byte === 0x0a).length + 1
  report(file, 'file-binary', { line, column: 1 }, line)
}

function isPage(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /^[\s\u00EF\u00BB\u00BF]*<(?:!doctype html|html|\?xml|head|body|div|p)\b/i.test(head)
}

function isMarkdown({ extname = '' }: VFile): boolean {
  return /^\.(?:md|markdown)$/i.test(extname)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The most common characters of plans, simplified and traditional. */
const common = /[的和发展规划为以强建设提高市发展規劃為強設]/g

/** Report the legacy encoding in which the text has the most common characters. */
function reportEncoding(file: VFile, bytes: Uint8Array) {
  const head = bytes.subarray(0, 65536)
  const readings = ['gb18030', 'big5'].map((encoding) => {
    const text = new TextDecoder(encoding).decode(head)
    return { encoding, text, weight: text.match(common)?.length ?? 0 }
  })
  const [best] = readings.toSorted((a, b) => b.weight - a.weight)
  if (!best || best.weight * 200 < head.length || best.weight < 2) {
    decode(file)
    return
  }
  const sample = best.text.replace(/\s+/g, '').slice(0, 12)
  report(file, 'file-legacy', start, best.encoding === 'big5' ? 'Big5' : 'GB18030', sample)
}
