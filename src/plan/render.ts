import type { Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { stringify as stringifyYaml } from 'yaml'
import type { ChapterEntry, SideBySideEntry } from '../schemas/chapter.ts'
import type { Note } from '../schemas/notes.ts'
import type { TargetEntry } from '../schemas/targets.ts'
import { type Lookup, markTerms } from './mark-terms.ts'
import { markNotes } from './mark-notes.ts'
import { markTargets } from './mark-targets.ts'
import { type Marks, mergeMarks } from './marks.ts'
import { titleId, walk } from './messages.ts'
import { element, languageAttributes, type Moved, renderBlock, text } from './render-block.ts'
import { type RenderedRow, tableElement } from './tables/render-table.ts'
import type { Edition } from './translate.ts'
import type { Division, Paragraph, Plan } from './tree.ts'

const processor = unified()
  .use(remarkStringify, { bullet: '-' })
  .use(remarkFrontmatter)
  .use(remarkMdx)
  .freeze()

/** What the chapters of a plan are written with, besides its text. */
export interface Apparatus {
  moved: Moved
  lookup: Lookup
  notes: readonly Note[]
  targets: readonly TargetEntry[]
}

/**
 * Write one chapter as MDX; chapter 0 is the title and preamble. Each heading and paragraph is one element on one
 * line. The tree is serialised by remark, so that nothing in a plan can be read as Markdown, JSX or an expression.
 */
export function renderChapter(
  edition: Edition,
  chapter: number,
  planId: string,
  apparatus: Apparatus,
): string {
  const nodes = chapterNodes(edition.plan, chapter)
  const { marks, terms } = markChapter(edition, nodes, apparatus)
  const front: ChapterEntry = { plan: planId, lang: edition.lang, chapter, terms }
  const blocks = gatherRows(nodes, apparatus.moved, (node) =>
    renderBlock(edition, node, apparatus.moved, marks),
  )
  const title = edition.renderings.get(titleId)
  if (chapter === 0 && title) {
    blocks.unshift(element('Title', languageAttributes(edition, titleId), [text(title.text)]))
  }
  return serialize(front, blocks)
}

/**
 * Write one chapter in two languages, a row for each heading and paragraph, which bears the id. Terms can be looked up
 * in the first language; notes have their signs there too. Promises, which are told in a margin, are not marked.
 */
export function renderSideBySide(
  editions: readonly [Edition, Edition],
  chapter: number,
  planId: string,
  apparatus: Apparatus,
): string {
  const nodes = chapterNodes(editions[0].plan, chapter)
  const { marks, terms } = markChapter(editions[0], nodes, { ...apparatus, targets: [] })
  const front: SideBySideEntry = { plan: planId, chapter, terms }
  const rows = nodes.map((node) => {
    const cells = editions.map((edition, index) => {
      const cell = renderBlock(edition, node, new Map(), index === 0 ? marks : new Map())
      const lang = edition.renderings.get(node.id)?.lang === 'en' ? 'en' : 'zh-CN'
      return element(
        cell.name ?? '',
        node.type === 'division' ? { level: node.level, lang } : { lang },
        cell.children,
      )
    })
    return element('Row', { id: node.id }, cells)
  })
  return serialize(front, rows)
}

function markChapter(
  edition: Edition,
  nodes: readonly (Division | Paragraph)[],
  { lookup, notes, targets }: Apparatus,
): { marks: Marks; terms: string[] } {
  const paragraphs = nodes.filter((node) => node.type === 'paragraph')
  const promised = markTargets(edition, paragraphs, targets)
  const { marks: terms, used } = markTerms(edition, paragraphs, lookup, promised)
  const taken = mergeMarks(promised, terms)
  return { marks: mergeMarks(taken, markNotes(edition, paragraphs, notes, taken)), terms: used }
}

/** Render blocks in order, the rows of a table in one element. */
function gatherRows(
  nodes: readonly (Division | Paragraph)[],
  moved: Moved,
  render: (node: Division | Paragraph) => MdxJsxTextElement,
): (MdxJsxTextElement | MdxJsxFlowElement)[] {
  const blocks: (MdxJsxTextElement | MdxJsxFlowElement)[] = []
  let rows: RenderedRow[] = []
  const close = () => {
    if (rows.length > 0) blocks.push(tableElement(rows))
    rows = []
  }
  let table: number | null = null
  for (const node of nodes) {
    const own = node.type === 'paragraph' ? (node.row?.table ?? null) : null
    if (own !== table) close()
    table = own
    const block = render(node)
    if (own === null) blocks.push(block)
    else rows.push({ id: node.id, was: moved.get(node.id) ?? [], element: block })
  }
  close()
  return blocks
}

function serialize(front: object, blocks: readonly (MdxJsxTextElement | MdxJsxFlowElement)[]): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'yaml', value: stringifyYaml(front).trimEnd() },
      ...blocks.map((block): RootContent =>
        block.type === 'mdxJsxFlowElement' ? block : { type: 'paragraph', children: [block] },
      ),
    ],
  }
  return processor.stringify(root)
}

/** The chapters a plan has as pages: 0 for title and preamble, then one for each division at the top. */
export function chapterNumbers(plan: Plan): number[] {
  return [0, ...plan.children.flatMap((child) => (child.type === 'division' ? [child.ordinal] : []))]
}

function chapterNodes(plan: Plan, chapter: number): (Division | Paragraph)[] {
  if (chapter === 0) return plan.children.filter((child) => child.type === 'paragraph')
  const division = plan.children.find(
    (child): child is Division => child.type === 'division' && child.ordinal === chapter,
  )
  return division ? [division, ...walk(division)] : []
}
