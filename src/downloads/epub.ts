import { createHash } from 'node:crypto'
import type { Element } from 'xast'
import { x } from 'xastscript'
import { type BookText, modifiedOf, noticeOf, textOf } from './book-text.ts'
import { tags } from '../schemas/language-tags.ts'
import { epubCover } from './epub-cover.ts'
import { type EpubPage, epubPages } from './epub-pages.ts'
import stylesheet from './epub.css?raw'
import { lines, xmlDocument } from './xml.ts'
import { type Parts, zip } from './zip.ts'

/** A book as EPUB 3.3: the same bytes for the same text. */
export function makeEpub(book: BookText): Uint8Array {
  const pages = epubPages(book)
  const content: Parts = [
    ...pages.map(({ path, xhtml }) => [`EPUB/${path}`, xhtml] as const),
    ['EPUB/book.css', stylesheet],
    ['EPUB/cover.svg', epubCover(book)],
  ]
  return zip(
    [
      // First and not compressed, so that the kind of file can be read off its first bytes.
      ['mimetype', 'application/epub+zip'],
      ['META-INF/container.xml', container()],
      ['EPUB/package.opf', packageDocument(book, pages, identifierOf(content))],
      ...content,
    ],
    ['mimetype'],
  )
}

function container(): string {
  const rootfile = x('rootfile', {
    'full-path': 'EPUB/package.opf',
    'media-type': 'application/oebps-package+xml',
  })
  return xmlDocument(
    x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
      x('rootfiles', [rootfile]),
    ]),
  )
}

function packageDocument(book: BookText, pages: readonly EpubPage[], identifier: string): string {
  const item = (path: string, mediaType: string, properties?: string) =>
    x('item', { id: idOf(path), href: path, 'media-type': mediaType, properties })
  const manifest = [
    ...pages.map(({ path }) => item(path, 'application/xhtml+xml', path === 'nav.xhtml' ? 'nav' : undefined)),
    item('book.css', 'text/css'),
    item('cover.svg', 'image/svg+xml', 'cover-image'),
  ]
  const spine = pages.map(({ path }) => x('itemref', { idref: idOf(path) }))
  const root = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'identifier',
      'xml:lang': tags[book.abouts[0].lang],
      dir: 'ltr',
    },
    lines([
      x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, lines(metadata(book, identifier))),
      x('manifest', lines(manifest)),
      x('spine', { 'page-progression-direction': 'ltr' }, lines(spine)),
    ]),
  )
  return xmlDocument(root)
}

function metadata(book: BookText, identifier: string): Element[] {
  const { title, abouts } = book
  const [about] = abouts
  const meta = (property: string, value: string) => x('meta', { property }, value)
  return [
    x('dc:identifier', { id: 'identifier' }, identifier),
    ...title.map((block) => x('dc:title', { 'xml:lang': tags[block.lang] }, textOf(block))),
    ...abouts.map(({ lang }) => x('dc:language', tags[lang])),
    ...(about.issuer === null ? [] : [x('dc:creator', about.issuer)]),
    x('dc:description', noticeOf(about)),
    x('dc:rights', about.licence),
    meta('dcterms:modified', modifiedOf(book)),
    meta('schema:accessMode', 'textual'),
    meta('schema:accessModeSufficient', 'textual'),
    ...[
      'tableOfContents',
      'structuralNavigation',
      'readingOrder',
      'displayTransformability',
      'alternativeText',
    ].map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', about.words.accessibility),
    // For reading systems that know only EPUB 2.
    x('meta', { name: 'cover', content: idOf('cover.svg') }),
  ]
}

/** A UUID made from the content, as version 8 of RFC 9562 allows: the same book has the same for ever. */
function identifierOf(content: Parts): string {
  const hash = createHash('sha256')
  for (const [path, text] of content) hash.update(path).update('\0').update(text).update('\0')
  const hex = hash.digest('hex')
  const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) % 4)
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ]
  return `urn:uuid:${parts.join('-')}`
}

const idOf = (path: string) => path.replace('.', '-')
