import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import {
  type About,
  type BookBlock,
  type Body,
  type BookText,
  gridOf,
  isHeading,
  noticeOf,
  type Row,
  type Run,
  type Table,
  textOf,
} from './book-text.ts'
import { widthOf } from './text-width.ts'

const processor = unified()
  .data('toMarkdownExtensions', [gfmTableToMarkdown({ stringLength: widthOf })])
  .use(remarkStringify, { bullet: '-' })
  .freeze()

const ranks = { part: 1, chapter: 1, section: 2, item: 3, subitem: 4, box: 3 } as const

/** The textual notes in one language: what is doubtful in the original, each with the words it is about. */
export interface Doubts {
  heading: string
  notes: readonly { quotes: readonly string[]; text: string }[]
}

/**
 * A book, or one of its chapters (from 1), as CommonMark with tables. In both languages each place is in Chinese, then
 * in English.
 * @param doubts in the languages of the book, about what is written
 */
export function makeMarkdown(
  { title, abouts, preamble, chapters }: BookText,
  chapter?: number,
  doubts: readonly Doubts[] = [],
): string {
  if (chapter === undefined) {
    const rows = [...preamble, ...chapters.flatMap(({ heading, rows }) => [heading, ...rows])]
    return write([
      heading(1, title),
      ...notesOf(abouts),
      ...rows.flatMap((row) => nodesOf(row, 1)),
      ...doubts.flatMap(doubtNodes),
      ...abouts.flatMap((about) => aboutNodes(about, 2)),
    ])
  }
  const { heading: first, rows } = chapters[chapter - 1] ?? noChapter(chapter)
  return write([
    heading(1, first),
    ...notesOf(abouts, title),
    ...rows.flatMap((row) => nodesOf(row, 0)),
    ...doubts.flatMap(doubtNodes),
    ...abouts.flatMap((about) => aboutNodes(about, 2)),
  ])
}

function write(children: RootContent[]): string {
  const root: Root = { type: 'root', children }
  return processor.stringify(root)
}

/** What a reader must know before the text, as a quotation; in a chapter with the title of the plan it is of. */
function notesOf(abouts: BookText['abouts'], title?: BookText['title']): RootContent[] {
  const notes = abouts.map((about) => paragraph(noticeOf(about)))
  const of = title ? [paragraph(title.map(textOf).join(' '))] : []
  return [{ type: 'blockquote', children: [...of, ...notes] }]
}

function nodesOf(row: Row<Body>, below: number): RootContent[] {
  if (isHeading(row)) return [heading(ranks[row[0].level] + below, row)]
  return row.flatMap((block): RootContent[] =>
    block.kind === 'table' ? tableNodes(block) : [{ type: 'paragraph', children: phrasing(block) }],
  )
}

/** A table has one row of heads here, and what stands below it across all columns is a paragraph. */
function tableNodes(table: Table): RootContent[] {
  const grid = gridOf(table)
  const heads = table.rows.filter(({ cells }) => cells.some((cell) => cell.heads === 'column'))
  const first = table.rows.findIndex((row) => !heads.includes(row))
  const body = grid.slice(heads.length === 0 ? 0 : first)
  const head = Array.from({ length: table.columns }, (_, column) => {
    const above = heads.flatMap(({ cells }) =>
      cells.filter((cell) => column >= cell.column && column < cell.column + cell.span),
    )
    return above.map((cell) => cell.text).join(' ')
  })
  const isNote = (place: number) => table.rows[place]?.cells.length === 1
  let end = table.rows.length
  while (end > 0 && isNote(end - 1)) end--
  const rows = [head, ...body.slice(0, body.length - (table.rows.length - end))]
  return [
    {
      type: 'table',
      children: rows.map((cells) => ({
        type: 'tableRow',
        children: cells.map((cell) => ({ type: 'tableCell', children: cell === '' ? [] : [text(cell)] })),
      })),
    },
    ...table.rows.slice(end).map(({ cells }) => paragraph(cells.map((cell) => cell.text).join(''))),
  ]
}

function heading(depth: number, row: Row): RootContent {
  return {
    type: 'heading',
    depth: Math.min(depth, 6) as 1 | 2 | 3 | 4 | 5 | 6,
    children: [text(row.map(textOf).join(' '))],
  }
}

function phrasing(block: BookBlock): PhrasingContent[] {
  return block.kind === 'paragraph' ? block.runs.flatMap(runNodes) : [text(textOf(block))]
}

/**
 * A lead is strong up to its full stop: CommonMark does not end emphasis between a mark of punctuation and a Han
 * character.
 */
function runNodes({ text: value, lead }: Run): PhrasingContent[] {
  const [, words = '', stop = ''] = /^(.*?)(\p{P}*)$/su.exec(value) ?? []
  if (!lead || words === '') return [text(value)]
  return [{ type: 'strong', children: [text(words)] }, ...(stop === '' ? [] : [text(stop)])]
}

function doubtNodes({ heading, notes }: Doubts): RootContent[] {
  if (notes.length === 0) return []
  return [
    { type: 'heading', depth: 2, children: [text(heading)] },
    {
      type: 'list',
      spread: false,
      children: notes.map((note) => ({
        type: 'listItem',
        spread: false,
        children: [
          ...note.quotes.map((quote): BlockContent => ({ type: 'blockquote', children: [paragraph(quote)] })),
          paragraph(note.text),
        ],
      })),
    },
  ]
}

function aboutNodes({ lang, words, facts, licence }: About, depth: 2): RootContent[] {
  const colon = lang === 'zh' ? '：' : ': '
  const items = facts.map(({ name, value, url }) => {
    const content: PhrasingContent =
      url === undefined ? text(value) : { type: 'link', url, children: [text(value)] }
    const children: BlockContent[] = [{ type: 'paragraph', children: [text(name + colon), content] }]
    return { type: 'listItem' as const, spread: false, children }
  })
  return [
    { type: 'heading', depth, children: [text(words.about)] },
    { type: 'list', spread: false, children: items },
    paragraph(licence),
  ]
}

function paragraph(value: string): { type: 'paragraph'; children: PhrasingContent[] } {
  return { type: 'paragraph', children: [text(value)] }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

function noChapter(chapter: number): never {
  throw new Error(`The plan has no chapter ${chapter}.`)
}
