import type { VFile } from 'vfile'
import type { TextEncoding } from './text/decode-text.ts'

/** What the readers need beside the bytes. */
export interface ImportTools {
  /** The encoding that a person named. */
  encoding?: TextEncoding
  /** The bytes of pdfium.wasm. */
  pdfium?: Uint8Array
  /** Called as the reading goes on, page by page. */
  progress?: () => void
}

/** Replaces the bytes of a file by plain text; false if it can't, which is reported on the file. */
export type Reader = (file: VFile, bytes: Uint8Array, tools: ImportTools) => boolean | Promise<boolean>
