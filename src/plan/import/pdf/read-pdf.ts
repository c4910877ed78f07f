import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { SourcePage } from '../../model/source-page.ts'
import { ImportedText } from '../imported-text.ts'
import type { ImportTools } from '../import-tools.ts'
import { readPages } from '../positions/read-pages.ts'
import { openDocument, Scratch, startPdfium } from './pdfium.ts'
import { readPage } from './read-page.ts'

/** The most pages that are read: several times the longest plan. */
const mostPages = 2000

const start = { line: 1, column: 1 }

/**
 * Convert a PDF to plain text, in place, by the places of its characters.
 * @returns false if it can't be read, which is reported
 */
export async function readPdf(
  file: VFile,
  bytes: Uint8Array,
  { pdfium: wasm, progress }: ImportTools,
): Promise<boolean> {
  if (!wasm) throw new Error('A PDF needs the bytes of pdfium.wasm.')
  const pdfium = await startPdfium(wasm)
  const document = openDocument(pdfium, bytes)
  if (typeof document === 'string') {
    report(file, document === 'password' ? 'pdf-password' : 'pdf-damaged', start)
    return false
  }
  const count = pdfium.FPDF_GetPageCount(document)
  if (count > mostPages) {
    report(file, 'pdf-pages', start, count, mostPages)
    return false
  }
  const scratch = new Scratch(pdfium)
  const pages: SourcePage[] = []
  for (let index = 0; index < count; index++) {
    const page = readPage(pdfium, document, index, scratch)
    if (page) pages.push(page)
    else report(file, 'pdf-page-damaged', start, index + 1)
    progress?.()
  }
  if (pages.every(({ glyphs }) => glyphs.length === 0)) {
    report(file, 'pdf-is-pictures', start, count)
    return false
  }
  const output = new ImportedText('PDF')
  readPages(file, pages, output)
  output.finish(file)
  return true
}
