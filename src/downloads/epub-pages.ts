import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Language } from '../schemas/language.ts'
import { tags } from '../schemas/language-tags.ts'
import type { Level } from '../schemas/outline.ts'
import {
  type About,
  type BookBlock,
  type Body,
  type BookText,
  type Chapter,
  type Heading,
  isHeading,
  type Row,
  type Table,
  type TableCell,
  textOf,
} from './book-text.ts'
import { lines, xmlDocument } from './xml.ts'

/** One document of an EPUB: its path in the book and its XHTML. */
export interface EpubPage {
  path: string
  xhtml: string
}

const headings: Record<Level, string> = {
  part: 'h1',
  chapter: 'h1',
  section: 'h2',
  item: 'h3',
  subitem: 'h4',
  box: 'h3',
}

type Child = Element | string

/** The documents of a book in the order of reading; the table of contents is `nav.xhtml`. */
export function epubPages(book: BookText): EpubPage[] {
  const { title, abouts, preamble, chapters } = book
  const [{ words }] = abouts
  return [
    page('cover.xhtml', book, words.cover, 'cover', [
      x('img', { src: 'cover.svg', alt: title.map(textOf).join(' '), class: 'cover', role: 'doc-cover' }),
    ]),
    page('nav.xhtml', book, words.contents, 'frontmatter', [contents(book), landmarks(book)]),
    page('front.xhtml', book, words.preamble, 'bodymatter', [
      x('section', { class: 'front' }, [
        headingOf('h1', { class: 'title', id: 'title' }, title),
        ...abouts.map(frontNotes),
        ...preamble.map(rowElement),
      ]),
    ]),
    ...chapters.map((chapter, index) =>
      page(chapterPath(index), book, textOf(chapter.heading[0]), 'bodymatter', [chapterElement(chapter)]),
    ),
    page('about.xhtml', book, words.about, 'backmatter', abouts.map(aboutElement)),
  ]
}

const chapterPath = (index: number) => `chapter-${index + 1}.xhtml`

function page(
  path: string,
  { abouts: [{ lang }] }: BookText,
  title: string,
  type: string,
  children: Child[],
): EpubPage {
  const head = [
    x('meta', { charset: 'utf-8' }),
    x('title', title),
    x('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' }),
  ]
  const attributes = {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    ...inLanguage(lang),
    dir: 'ltr',
  }
  const xhtml = x(
    'html',
    attributes,
    lines([x('head', lines(head)), x('body', { 'epub:type': type }, lines(children))]),
  )
  return { path, xhtml: xmlDocument(xhtml) }
}

function contents({ abouts, preamble, chapters }: BookText): Element {
  const [{ words }] = abouts
  const entry = (path: string, row: Row<Heading>, inner: Element[]) =>
    x('li', [
      x(
        'a',
        { href: path },
        inEach(row, (block) => [textOf(block)]),
      ),
      ...(inner.length > 0 ? [x('ol', lines(inner))] : []),
    ])
  const entries = chapters.map(({ heading, rows }, index) => {
    const sections = rows.filter(isHeading).filter(([{ level }]) => level === 'section')
    const inner = sections.map((row) => entry(`${chapterPath(index)}#${row[0].id}`, row, []))
    return entry(chapterPath(index), heading, inner)
  })
  const other = (path: string, name: 'preamble' | 'about') =>
    x('li', [
      x(
        'a',
        { href: path },
        inEach(abouts, ({ words }) => [words[name]]),
      ),
    ])
  if (preamble.length > 0) entries.unshift(other('front.xhtml', 'preamble'))
  entries.push(other('about.xhtml', 'about'))
  return x('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', 'aria-labelledby': 'toc-heading' }, [
    x('h1', { id: 'toc-heading' }, words.contents),
    x('ol', lines(entries)),
  ])
}

function landmarks({ abouts: [{ words }], title }: BookText): Element {
  const places = [
    ['cover', 'cover.xhtml', words.cover],
    ['toc', 'nav.xhtml', words.contents],
    ['bodymatter', 'front.xhtml', textOf(title[0])],
  ] as const
  const entries = places.map(([type, href, name]) => x('li', [x('a', { 'epub:type': type, href }, name)]))
  return x('nav', { 'epub:type': 'landmarks', hidden: 'hidden' }, [x('ol', lines(entries))])
}

function frontNotes({ lang, period, notices }: About): Element {
  const paragraphs = [period, ...notices].map((text) => x('p', text))
  return x('div', { class: 'notes', ...inLanguage(lang) }, lines(paragraphs))
}

function chapterElement({ heading, rows }: Chapter): Element {
  const attributes = { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': heading[0].id }
  return x('section', attributes, lines([heading, ...rows].map(rowElement)))
}

function rowElement(row: Row<Body>): Element {
  const [first] = row
  if (first.kind === 'table') {
    const tables = row.flatMap((block, index) =>
      block.kind === 'table' ? [tableElement(block, index === 0)] : [],
    )
    return tables.length === 1 && tables[0] ? tables[0] : x('div', { class: 'pair' }, lines(tables))
  }
  if (isHeading(row)) return headingOf(headings[row[0].level], { id: row[0].id }, row)
  const [{ id }, ...others] = row
  const paragraphs = row.map((block) => x('p', inLanguage(block.lang), content(block)))
  return others.length === 0
    ? x('p', { id, ...inLanguage(row[0].lang) }, content(row[0]))
    : x('div', { id, class: 'pair' }, lines(paragraphs))
}

/** @param isFirst whether its rows have the ids: those of the second language would repeat them */
function tableElement({ rows, lang }: Table, isFirst: boolean): Element {
  const row = ({ id, lang: own, cells }: Table['rows'][number]) => {
    const language = own === lang ? {} : inLanguage(own)
    return x('tr', { ...(isFirst ? { id } : {}), ...language }, cells.map(cellElement))
  }
  const heads = rows.findIndex(({ cells }) => cells.every((cell) => cell.heads !== 'column'))
  const parts = [
    ...(heads > 0 ? [x('thead', lines(rows.slice(0, heads).map(row)))] : []),
    x('tbody', lines(rows.slice(Math.max(0, heads)).map(row))),
  ]
  return x('table', inLanguage(lang), lines(parts))
}

function cellElement({ text, span, rows, heads }: TableCell): Element {
  const several = {
    ...(span > 1 ? { colspan: String(span) } : {}),
    ...(rows > 1 ? { rowspan: String(rows) } : {}),
  }
  if (heads === null) return x('td', several, text)
  const scope = heads === 'row' ? 'row' : span > 1 ? 'colgroup' : 'col'
  return x('th', { scope, ...several }, text)
}

function headingOf(name: string, attributes: Record<string, string>, row: Row): Element {
  const [first, ...others] = row
  const language = others.length === 0 ? inLanguage(first.lang) : {}
  return x(name, { ...attributes, ...language }, inEach(row, content))
}

/** What each language prints within one element: where there are several, each in a span of its own. */
function inEach<T extends { lang: Language }>(
  row: readonly [T, ...T[]],
  print: (one: T) => Child[],
): Child[] {
  if (row.length === 1) return print(row[0])
  return row.flatMap((one, index) => [
    ...(index > 0 ? [' '] : []),
    x('span', { class: one.lang, ...inLanguage(one.lang) }, print(one)),
  ])
}

function content(block: BookBlock): Child[] {
  switch (block.kind) {
    case 'title':
      // The style sheet lets a Chinese title break here and nowhere else.
      return block.text
        .split(/(?<=”)(?=.)/u)
        .flatMap((part, index) => [...(index > 0 ? [x('wbr')] : []), part])
    case 'heading':
      return [x('span', { class: 'number' }, block.number), block.separator + block.text]
    case 'paragraph':
      return block.runs.map(({ text, lead }) => (lead ? x('b', text) : text))
    case 'table':
      return [tableElement(block, true)]
  }
}

function aboutElement({ lang, words, period, notices, facts, licence }: About): Element {
  return x('section', { class: 'about', ...inLanguage(lang) }, [
    x('h1', words.about),
    ...[period, ...notices].map((text) => x('p', text)),
    x(
      'dl',
      lines(
        facts.flatMap(({ name, value, url }) => [
          x('dt', name),
          x('dd', [url === undefined ? value : x('a', { href: url }, value)]),
        ]),
      ),
    ),
    x('p', licence),
  ])
}

function inLanguage(lang: Language): Record<string, string> {
  return { lang: tags[lang], 'xml:lang': tags[lang] }
}
