import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Reader } from './import-tools.ts'
import { readText } from './text/read-text.ts'
import { readOfd } from './ofd/read-ofd.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { begins, namesOf, zip } from './signatures.ts'
import { findMainPart } from './word/package.ts'
import { readWord } from './word/read-word.ts'
import { readWord97 } from './word97/read-word97.ts'

/** A format: how its bytes are recognized, whatever the file is called, and what reads them. */
interface Format {
  name: string
  recognizes: (bytes: Uint8Array) => boolean
  /** Replaces the bytes by plain text; false if it can't, which is reported. */
  read: Reader
}

/** The largest file that may be an archive or have pictures, in MB. */
const largest = 200
const start = { line: 1, column: 1 }

type Refusal = 'file-image' | 'file-archive' | 'file-office' | 'file-kind'

/** A format that is not read: the message says which command converts it. */
function refused(rule: Refusal, name: string, recognizes: Format['recognizes']): Format {
  const read = (file: VFile) => {
    report(file, rule, start, name)
    return false
  }
  return { name, recognizes, read }
}

const signed =
  (...signatures: readonly (readonly number[])[]) =>
  (bytes: Uint8Array) =>
    signatures.some((signature) => begins(bytes, signature))

/** Whether an archive names one of its files so. */
const holds = (name: RegExp) => (bytes: Uint8Array) => begins(bytes, zip) && name.test(namesOf(bytes))

/** The formats, in the order in which they are tried. Every text is recognized by the last. */
export const formats: readonly Format[] = [
  { name: 'PDF', recognizes: isPdf, read: limited(readPdf) },
  {
    name: 'Word file',
    recognizes: (bytes) =>
      holds(/word\/document\.xml/)(bytes) || (begins(bytes, zip) && findMainPart(bytes) !== null),
    read: limited(readWord),
  },
  { name: 'OFD', recognizes: holds(/OFD\.xml/), read: limited(readOfd) },
  { name: 'Word 97–2003 file', recognizes: signed([0xd0, 0xcf, 0x11, 0xe0]), read: limited(readWord97) },
  refused('file-kind', 'RTF', signed([0x7b, 0x5c, 0x72, 0x74, 0x66])),
  refused('file-image', 'PNG image', signed([0x89, 0x50, 0x4e, 0x47])),
  refused('file-image', 'JPEG image', signed([0xff, 0xd8, 0xff])),
  refused('file-image', 'GIF image', signed([0x47, 0x49, 0x46, 0x38])),
  refused('file-image', 'TIFF image', signed([0x49, 0x49, 0x2a, 0x00], [0x4d, 0x4d, 0x00, 0x2a])),
  refused('file-archive', 'RAR archive', signed([0x52, 0x61, 0x72, 0x21])),
  refused('file-archive', '7z archive', signed([0x37, 0x7a, 0xbc, 0xaf])),
  refused('file-archive', 'gzip archive', signed([0x1f, 0x8b])),
  refused('file-office', 'office document', holds(/xl\/|ppt\/|content\.xml|OEBPS/)),
  refused('file-archive', 'zip archive', signed(zip)),
  { name: 'text', recognizes: () => true, read: readText },
]

/** A PDF begins somewhere in its first kilobyte: mail programs and scanners put lines before it. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

/** Refuse what is larger than any plan with its pictures. */
function limited(read: Reader): Reader {
  return (file, bytes, tools) => {
    if (bytes.length <= largest * 1e6) return read(file, bytes, tools)
    report(file, 'file-size', start, (bytes.length / 1e6).toFixed(0), String(largest))
    return false
  }
}
