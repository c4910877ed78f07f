import type { VFile } from 'vfile'
import { decode } from '../../diagnostics/decode-utf8.ts'
import { report } from '../../diagnostics/report.ts'
import { begins } from '../signatures.ts'

/** The encodings of Chinese text that are read, by the names of the Encoding standard. */
export const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const
export type TextEncoding = (typeof encodings)[number]

/** How an encoding is called in a sentence. */
export const encodingNames: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030',
  big5: 'Big5',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
}

const start = { line: 1, column: 1 }

/**
 * Decode the bytes of a text, in place. Any encoding but UTF-8 is reported, as is one that cannot be told. Nothing is
 * replaced silently: bytes that the encoding does not have are an error.
 * @param given the encoding that a person named, or null
 * @param stated the encoding that the file itself states, such as the `charset` of a web page, or null
 * @returns the encoding, or null if the text could not be decoded
 */
export function decodeText(
  file: VFile,
  bytes: Uint8Array,
  given: TextEncoding | null,
  stated: string | null = null,
): TextEncoding | null {
  const encoding = given ?? encodingByMarks(bytes) ?? (isUtf8(bytes) ? 'utf-8' : null)
  if (encoding === 'utf-8') {
    file.value = bytes
    return decode(file) ? encoding : null
  }
  if (encoding !== null) return decodeAs(file, bytes, encoding)
  const named = stated === null ? null : legacyOf(stated)
  if (named !== null && commonShare(bytes, named) > 0) return decodeAs(file, bytes, named)
  const guess = guessLegacy(bytes)
  if (guess === 'neither') {
    file.value = bytes
    decode(file)
    return null
  }
  if (guess !== null) return decodeAs(file, bytes, guess)
  report(file, 'file-encoding-doubt', start, sampleOf(bytes, 'gb18030'), sampleOf(bytes, 'big5'))
  return null
}

function decodeAs(file: VFile, bytes: Uint8Array, encoding: TextEncoding): TextEncoding | null {
  const name = encodingNames[encoding]
  const place = firstUndecodable(bytes, encoding)
  if (place !== null) {
    report(file, 'file-encoding-bytes', { line: place, column: 1 }, name)
    return null
  }
  const text = new TextDecoder(encoding).decode(bytes)
  file.value = text
  report(file, 'file-decoded', start, name, text.replace(/\s+/g, '').slice(0, 12))
  return encoding
}

/** Unicode by its byte order mark, or UTF-16 by line feeds of two bytes; null for other encodings. */
export function encodingByMarks(bytes: Uint8Array): TextEncoding | null {
  if (begins(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (begins(bytes, [0xfe, 0xff])) return 'utf-16be'
  if (begins(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8'
  const head = bytes.subarray(0, 65536)
  for (const [encoding, first] of [['utf-16le', 0] as const, ['utf-16be', 1] as const]) {
    let [feeds, others] = [0, 0]
    let isBinary = false
    for (let at = 0; at + 1 < head.length && !isBinary; at += 2) {
      const [low = 0, high = 0] = [head[at + first], head[at + 1 - first]]
      isBinary = high === 0 && low === 0
      if (high === 0 && low === 0x0a) feeds++
      else if (high < 0x4e || high > 0x9f) others++
    }
    if (!isBinary && feeds > 0 && others * 4 < head.length) return encoding
  }
  return null
}

/** Whether all bytes are UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  return decodes(bytes, 'utf-8')
}

function decodes(bytes: Uint8Array, encoding: TextEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The most common characters of plans, simplified and traditional. */
const common = /[的和发展规划为以强建设提高市發規劃為強設一不在有工作实施推进實進]/g

/** The share of the most common characters of plans among the characters of a text, from 0 to 1. */
function commonShare(bytes: Uint8Array, encoding: TextEncoding): number {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 65536)).replace(/[\0-\x7F]/g, '')
  return text === '' ? 0 : (text.match(common)?.length ?? 0) / text.length
}

/** Plans have 10 to 20 % of the common characters; chance has less than 1 %. */
const [likely, possible] = [0.06, 0.02]

/** The legacy encoding of a text; null if it cannot be told, `neither` if it has no sign of either. */
function guessLegacy(bytes: Uint8Array): 'gb18030' | 'big5' | 'neither' | null {
  const readings = (['gb18030', 'big5'] as const)
    .map((encoding) => ({ encoding, share: commonShare(bytes, encoding) }))
    .toSorted((a, b) => b.share - a.share)
  const [best, other] = readings
  if (!best || !other) return null
  if (best.share >= likely && best.share >= other.share * 3) return best.encoding
  const readable = readings.filter(({ encoding }) => decodes(bytes, encoding))
  if (readable.length === 0) return 'neither'
  return best.share < possible && bytes.length >= 400 ? 'neither' : null
}

/** The encoding that a page states: gb2312 and GBK are parts of GB18030. */
function legacyOf(stated: string): TextEncoding | null {
  if (/^(?:gb2312|gbk|gb18030|x-gbk|cp936)$/i.test(stated)) return 'gb18030'
  return /^big5(?:-hkscs)?$/i.test(stated) ? 'big5' : null
}

function sampleOf(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding).decode(bytes.subarray(0, 200)).replace(/\s+/g, '').slice(0, 12)
}

/** The line of the first bytes that the encoding does not have; null if there are none. */
function firstUndecodable(bytes: Uint8Array, encoding: TextEncoding): number | null {
  if (decodes(bytes, encoding)) return null
  if (encoding.startsWith('utf-16'))
    return new TextDecoder(encoding).decode(bytes).split('\uFFFD')[0]?.split('\n').length ?? 1
  // A line feed is never the second byte of a character, so each line can be tried by itself.
  let line = 1
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from)
    const to = end < 0 ? bytes.length : end
    if (!decodes(bytes.subarray(from, to), encoding)) return line
    from = to + 1
  }
  return 1
}
