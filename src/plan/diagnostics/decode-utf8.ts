import type { VFile } from 'vfile'
import { report } from './report.ts'

/**
 * Decode a file's bytes as UTF-8, in place. Nothing is replaced silently.
 * @returns false if there are other bytes; the first is reported with its line and column in UTF-16 units
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

/** The offset of the first byte that is not UTF-8, by table 3-7 of the Unicode standard. */
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
