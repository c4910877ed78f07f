import type { Nodes, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Language } from '../schemas/language.ts'
import { levelSchema, translationStateSchema } from '../schemas/outline.ts'
import type { BookBlock, Run, Table, TableCell } from './book-text.ts'

const parser = unified().use(remarkParse).use(remarkMdx).freeze()

type Element = MdxJsxFlowElement | MdxJsxTextElement

/**
 * Read the headings, paragraphs and tables of a chapter in `lang` out of the body of its MDX, in order. Marks inside
 * them, such as terms, are dropped and their text kept. Whatever else stands there is our own mistake, and throws.
 */
export function readText(mdx: string, lang: Language): BookBlock[] {
  const root: Root = parser.parse(mdx)
  return root.children.map((child) => {
    const element = onlyElement(child)
    return element.name === 'Table' ? readTable(element, lang) : readBlock(element, lang)
  })
}

/** A table is in a language where any of its rows is. */
function readTable(table: Element, pageLanguage: Language): Table {
  const elements = table.children.map(onlyElement)
  const foreign = elements.map((element) => attribute(element, 'lang') !== undefined)
  const open: { column: number; until: number }[] = []
  const rows = elements.map((element, place) => {
    if (element.name !== 'Tr') throw unexpected(element, 'Tr')
    const isTaken = (column: number) => open.some((each) => each.column === column && each.until > place)
    const cells: TableCell[] = []
    let column = 0
    for (const child of element.children) {
      if (!isElement(child)) throw unexpected(child, 'Td or Th')
      if (attribute(child, 'merged') !== undefined) continue
      while (isTaken(column)) column++
      const cell = readCell(child, column)
      cells.push(cell)
      column += cell.span
      if (cell.rows > 1)
        for (let at = cell.column; at < column; at++) open.push({ column: at, until: place + cell.rows })
    }
    const lang = foreign[place] ? ('zh' as const) : pageLanguage
    return { id: required(element, 'id'), lang, cells }
  })
  return {
    kind: 'table',
    id: rows[0]?.id ?? '',
    rows,
    columns: Math.max(...rows.flatMap(({ cells }) => cells.map(({ column, span }) => column + span))),
    lang: foreign.every(Boolean) ? 'zh' : pageLanguage,
    state: null,
  }
}

function readCell(element: Element, column: number): TableCell {
  const scope = attribute(element, 'scope')
  const count = (name: string) => Number(attribute(element, name) ?? 1)
  return {
    text: plain(element),
    column,
    span: count('span'),
    rows: count('rows'),
    heads: scope === undefined ? null : scope === 'row' ? 'row' : 'column',
  }
}

function readBlock(element: Element, pageLanguage: Language): BookBlock {
  const foreign = attribute(element, 'lang') !== undefined
  const lang = foreign ? 'zh' : pageLanguage
  const state =
    pageLanguage === 'zh' ? null : translationStateSchema.parse(attribute(element, 'state') ?? 'translated')

  switch (element.name) {
    case 'Title':
      return { kind: 'title', id: 'title', text: plain(element), lang, state }
    case 'Section': {
      const [number, ...rest] = element.children
      if (!number || !isElement(number) || number.name !== 'Number') throw unexpected(element, 'its Number')
      const [, separator = '', text = ''] = /^(\s*)(.*)$/u.exec(rest.map(plain).join('')) ?? []
      const level = levelSchema.parse(attribute(element, 'level'))
      const id = required(element, 'id')
      return { kind: 'heading', id, level, number: plain(number), separator, text, lang, state }
    }
    case 'P':
      return { kind: 'paragraph', id: required(element, 'id'), runs: runsOf(element), lang, state }
    default:
      throw unexpected(element, 'Title, Section, P or Table')
  }
}

function runsOf(paragraph: Element): Run[] {
  const runs: Run[] = []
  for (const child of paragraph.children) {
    const lead = isElement(child) && child.name === 'Lead'
    const last = runs.at(-1)
    if (last?.lead === lead) last.text += plain(child)
    else runs.push({ text: plain(child), lead })
  }
  return runs
}

/** A line of the file: one element, which MDX wraps in a paragraph where text stands on its line. */
function onlyElement(node: Nodes): Element {
  if (isElement(node)) return node
  const [child, ...others] = node.type === 'paragraph' ? node.children : []
  if (child && others.length === 0 && isElement(child)) return child
  throw unexpected(node, 'one element on a line of its own')
}

function plain(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'paragraph' || isElement(node)) return node.children.map(plain).join('')
  throw unexpected(node, 'text and elements only')
}

function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

function attribute(element: Element, name: string): string | undefined {
  const found = element.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)
  return typeof found?.value === 'string' ? found.value : undefined
}

function required(element: Element, name: string): string {
  const value = attribute(element, name)
  if (value === undefined) throw unexpected(element, `its ${name}`)
  return value
}

function unexpected(node: Nodes, expected: string): Error {
  const name = isElement(node) ? `<${node.name ?? ''}>` : node.type
  return new Error(
    `Unexpected ${name} in line ${node.position?.start.line ?? 0} of a chapter, expected ${expected}.`,
  )
}
