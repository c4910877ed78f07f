import type { VFile } from 'vfile'
import { report } from './report.ts'

/**
 * Turn a file's bytes into text, in place. Bytes that are not UTF-8 are reported with their line and column (in
 * characters), and false says so; nothing is replaced in silence.
 */
export function decode(file: VFile): boolean {
  if (typeof file.value === 'string') return true
  const bytes = file.value
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    file.value = decoder.decode(bytes)
    return true
  } catch {
    const offset = firstInvalid(bytes)
    const before = new TextDecoder().decode(bytes.subarray(0, offset))
    const line = before.split('\n').length
    const column = before.length - before.lastIndexOf('\n')
    report(file, 'file-encoding', { line, column }, `0x${(bytes[offset] ?? 0).toString(16).toUpperCase()}`)
    return false
  }
}

/** The offset of the first byte that no UTF-8 sequence has there, after the table of the Unicode standard (3-7). */
function firstInvalid(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at] ?? 0)
    const part = bytes.subarray(at, at + Math.max(length, 1))
    try {
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part)
    } catch {
      return at
    }
    at += Math.max(length, 1)
  }
  return at
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1
  if (lead >= 0xf0) return 4
  if (lead >= 0xe0) return 3
  return lead >= 0xc0 ? 2 : 0
}
