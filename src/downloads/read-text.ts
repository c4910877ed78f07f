import type { Nodes, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Language } from '../schemas/language.ts'
import { levelSchema, translationStateSchema } from '../schemas/outline.ts'
import type { Block, Run } from './book-text.ts'

const parser = unified().use(remarkParse).use(remarkMdx).freeze()

type Element = MdxJsxFlowElement | MdxJsxTextElement

/**
 * Read the headings and paragraphs of a chapter in `lang` out of the body of its MDX, in order; a row of a table is a
 * paragraph with tabs between its cells. Marks inside them,
 * such as terms, are dropped and their text kept. Whatever else stands there is our own mistake, and throws.
 */
export function readText(mdx: string, lang: Language): Block[] {
  const root: Root = parser.parse(mdx)
  return root.children.flatMap((child) => {
    const element = onlyElement(child)
    const blocks = element.name === 'Table' ? element.children.map(onlyElement) : [element]
    return blocks.map((block) => readBlock(block, lang))
  })
}

function readBlock(element: Element, pageLanguage: Language): Block {
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
    case 'Tr': {
      const text = element.children.map(plain).join('\t')
      return { kind: 'paragraph', id: required(element, 'id'), runs: [{ text, lead: false }], lang, state }
    }
    default:
      throw unexpected(element, 'Title, Section, P or Tr')
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
