import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { SourcePage } from '../../model/source-page.ts'
import { ImportedText } from '../imported-text.ts'
import type { ImportTools } from '../import-tools.ts'
import { readPages } from '../positions/read-pages.ts'
import { charactersOf, type Element } from '../word/xml.ts'
import { at, named, numbersIn, openOfd, type OfdParts, resolve } from './open-ofd.ts'
import { readPage } from './read-page.ts'

/** A sheet of A4, in millimetres. */
const usualSize: readonly [number, number] = [210, 297]

/**
 * Convert an OFD file (GB/T 33190-2016), the format of China's official documents, to plain text, in place, by the places
 * of its characters.
 * @returns false if it can't be read, which is reported
 */
export function readOfd(file: VFile, bytes: Uint8Array, { progress }: ImportTools): boolean {
  const start = { line: 1, column: 1 }
  try {
    const parts = openOfd(bytes)
    const pages = documentsOf(parts).flatMap((path) => pagesOf(parts, path, progress))
    if (pages.every(({ glyphs }) => glyphs.length === 0)) {
      report(file, 'ofd-is-pictures', start)
      return false
    }
    const output = new ImportedText('OFD')
    readPages(
      file,
      pages.map((page, index) => ({ ...page, number: index + 1 })),
      output,
    )
    output.finish(file)
    return true
  } catch (error) {
    report(file, 'ofd-broken', start, error instanceof Error ? error.message : String(error))
    return false
  }
}

/** The documents that OFD.xml names. */
function documentsOf(parts: OfdParts): string[] {
  const bodies = named(parts('OFD.xml'), 'DocBody')
  return bodies.flatMap((body) => {
    const root = at(body, 'DocRoot')
    return root ? [resolve('OFD.xml', charactersOf(root).trim())] : []
  })
}

function pagesOf(parts: OfdParts, path: string, progress?: () => void): SourcePage[] {
  const document = parts(path)
  const common = at(document, 'CommonData')
  const templates = new Map(
    named(common, 'TemplatePage').map(({ attributes }) => [
      attributes['ID'] ?? '',
      attributes['BaseLoc'] ?? '',
    ]),
  )
  return named(at(document, 'Pages'), 'Page').map(({ attributes }, index) => {
    progress?.()
    const content = parts(resolve(path, attributes['BaseLoc'] ?? ''))
    if (!content) throw new Error(`no page ${index + 1}`)
    const own = named(content, 'Template').flatMap((template) => {
      const location = templates.get(template.attributes['TemplateID'] ?? '')
      return location === undefined ? [] : (parts(resolve(path, location)) ?? [])
    })
    const size = sizeOf(at(content, 'Area')) ?? sizeOf(at(common, 'PageArea')) ?? usualSize
    return readPage(index + 1, size, [...own, content])
  })
}

function sizeOf(area: Element | null): [number, number] | null {
  const box = at(area, 'PhysicalBox')
  const [, , width, height] = box ? numbersIn(charactersOf(box)) : []
  return width === undefined || height === undefined ? null : [width, height]
}
