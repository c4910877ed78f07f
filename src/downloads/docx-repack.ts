import { strFromU8, unzipSync } from 'fflate'
import fontTable from './docx-styles/fontTable.xml?raw'
import { zip } from './zip.ts'

const contentTypes = '[Content_Types].xml'

/**
 * Repacks a document that the docx library made, with our styles and fonts and without what differs from run to run: the
 * times of the file and its parts, random ids of links, and bookmark numbers that count on from document to document.
 * @param modified the time of the document (ISO 8601)
 * @param styles the part `word/styles.xml`
 */
export function repackDocx(docx: Uint8Array, modified: string, styles: string): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]))
  const edit = (path: string, change: (xml: string) => string) => {
    const xml = parts.get(path)
    if (xml === undefined) throw new Error(`The docx library wrote no ${path}.`)
    parts.set(path, change(xml))
  }

  edit('docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${modified}`),
  )
  const links = numbering('rIdLink')
  edit('word/_rels/document.xml.rels', (xml) => xml.replace(/(?<=\bId=")rId(?!\d+")[^"]+/g, links))
  edit('word/document.xml', (xml) => xml.replace(/(?<=\br:id=")rId(?!\d+")[^"]+/g, links))
  const bookmarks = numbering('')
  edit('word/document.xml', (xml) =>
    xml.replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) => tag.replace(/(?<=\bw:id=")\d+/, bookmarks)),
  )
  edit('word/fontTable.xml', () => fontTable)
  edit('word/styles.xml', () => styles)

  const first = parts.get(contentTypes)
  if (first === undefined) throw new Error(`The docx library wrote no ${contentTypes}.`)
  parts.delete(contentTypes)
  return zip([[contentTypes, first], ...[...parts].sort(([a], [b]) => (a < b ? -1 : 1))])
}

/** Numbers names in the order they first appear, with `prefix` before the number. */
function numbering(prefix: string): (name: string) => string {
  const numbers = new Map<string, string>()
  return (name) => {
    const number = numbers.get(name) ?? `${prefix}${numbers.size + 1}`
    numbers.set(name, number)
    return number
  }
}
