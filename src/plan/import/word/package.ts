import { unzipSync } from 'fflate'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { type Element, parsePart } from './xml.ts'

/** Returns a part of a Word file by its name without extension; null if there is none. */
export type Parts = (name: string) => Element | null

/** The most that is unpacked, in MB, against zip bombs. */
const largest = 100
const wanted =
  /^word\/(?:document|numbering|styles|footnotes|endnotes|comments|header\d*|footer\d*|diagrams\/data\d*)\.xml$/

/** Unpack a Word file; null if that fails, which is reported. */
export function openWord(file: VFile, bytes: Uint8Array): { parts: Parts; names: string[] } | null {
  const start = { line: 1, column: 1 }
  let size = 0
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false
        size += originalSize
        return size <= largest * 1e6
      },
    })
    if (size > largest * 1e6) {
      report(file, 'file-size', start, (size / 1e6).toFixed(0), String(largest))
      return null
    }
    const parsed = new Map(Object.entries(entries).map(([name, part]) => [name, parsePart(part)]))
    if (!parsed.get('word/document.xml')) throw new Error('no word/document.xml')
    return { parts: (name) => parsed.get(`word/${name}.xml`) ?? null, names: [...parsed.keys()] }
  } catch (error) {
    report(file, 'word-broken', start, error instanceof Error ? error.message : String(error))
    return null
  }
}
