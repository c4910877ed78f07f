import { strFromU8, unzipSync } from 'fflate'
import { fontTable } from './docx-fonts.ts'
import { zip } from './zip.ts'

// Punctuation may hang over the edge of the text, as it may in Word by default. LibreOffice takes this the wrong way
// round, which is what is wanted: it loses some of the marks that it hangs.
const paragraphDefaults = '<w:pPrDefault><w:pPr><w:overflowPunct/></w:pPr></w:pPrDefault>'

const contentTypes = '[Content_Types].xml'

/**
 * Pack a document of the docx library anew, without what is of the moment in it: the times of the file and of its
 * parts, which become `modified` (ISO 8601) and none, ids of links drawn by lot, and numbers of bookmarks that count on
 * from document to document. Gives it its table of fonts.
 */
export function repackDocx(docx: Uint8Array, modified: string): Uint8Array {
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
  edit('word/fontTable.xml', fontTable)
  edit('word/styles.xml', (xml) => xml.replace('<w:pPrDefault/>', paragraphDefaults))

  const first = parts.get(contentTypes)
  if (first === undefined) throw new Error(`The docx library wrote no ${contentTypes}.`)
  parts.delete(contentTypes)
  return zip([[contentTypes, first], ...[...parts].sort(([a], [b]) => (a < b ? -1 : 1))])
}

/** Gives each name a number with `prefix` before it, in the order they are first met. */
function numbering(prefix: string): (name: string) => string {
  const numbers = new Map<string, string>()
  return (name) => {
    const number = numbers.get(name) ?? `${prefix}${numbers.size + 1}`
    numbers.set(name, number)
    return number
  }
}
