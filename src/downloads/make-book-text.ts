import type { Language } from '../schemas/language.ts'
import type { BookBlock, Body, BookText, Heading, Paragraph, Row, Table, Title } from './book-text.ts'
import { readText } from './read-text.ts'

/** The bodies of a plan's MDX files in one language: title and preamble first, then every chapter. */
export type Bodies = readonly string[]

type Frame = Omit<BookText, 'title' | 'preamble' | 'chapters'>

/**
 * Put an edition together from `frame` and the text of the plan in the languages of the edition, Chinese first. Where
 * a place has no translation to show, an edition in both languages prints the Chinese once.
 */
export function makeBookText(frame: Frame, texts: readonly { lang: Language; bodies: Bodies }[]): BookText {
  const [first, ...others] = texts.map(({ lang, bodies }) => bodies.map((body) => readText(body, lang)))
  if (!first) throw new Error('An edition needs a language.')

  const [front, ...chapters] = first.map((blocks, chapter) =>
    blocks.map((block, place) =>
      rowOf(
        block,
        others.map((other) => other[chapter]?.[place]),
      ),
    ),
  )
  const [title, ...preamble] = front ?? []
  if (!title || !isRowOf('title', title)) throw new Error(`${frame.id} has no title.`)
  return {
    ...frame,
    title,
    preamble: preamble.map(bodyRow),
    chapters: chapters.map(([heading, ...rows]) => {
      if (!heading || !isRowOf('heading', heading))
        throw new Error(`${frame.id} has a chapter without a heading.`)
      return { heading, rows: rows.map(bodyRow) }
    }),
  }
}

function rowOf(block: BookBlock, others: readonly (BookBlock | undefined)[]): Row {
  const row: [BookBlock, ...BookBlock[]] = [block]
  for (const other of others) {
    if (other?.id !== block.id) throw new Error(`${block.id} is not at the same place in both languages.`)
    if (other.lang !== block.lang) row.push(other)
  }
  return row
}

function bodyRow(row: Row): Row<Body> {
  if (isRowOf('heading', row) || isRowOf('paragraph', row) || isRowOf('table', row)) return row
  throw new Error('A title stands within the text.')
}

function isRowOf(kind: 'title', row: Row): row is Row<Title>
function isRowOf(kind: 'heading', row: Row): row is Row<Heading>
function isRowOf(kind: 'paragraph', row: Row): row is Row<Paragraph>
function isRowOf(kind: 'table', row: Row): row is Row<Table>
function isRowOf(kind: BookBlock['kind'], row: Row): boolean {
  return row.every((block) => block.kind === kind)
}
