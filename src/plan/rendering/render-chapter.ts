import type { Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { stringify as stringifyYaml } from 'yaml'
import type { ChapterEntry, SideBySideEntry } from '../../schemas/chapter.ts'
import type { Note } from '../../schemas/notes.ts'
import type { TargetEntry } from '../../schemas/targets.ts'
import { type Lookup, markTerms } from './mark-terms.ts'
import { markNotes } from './mark-notes.ts'
import { markTargets } from './mark-targets.ts'
import { type InlineSpans, mergeSpans } from './spans.ts'
import { element, flow, languageAttributes, type Moved, renderBlock, text } from './render-block.ts'
import { type RenderedRow, tableElement } from './render-table.ts'
import type { Edition } from '../catalog/translate.ts'
import type { Division, Paragraph, Plan } from '../model/tree.ts'
import { titleId, walk } from '../model/walk.ts'

const processor = unified()
  .use(remarkStringify, { bullet: '-' })
  .use(remarkFrontmatter)
  .use(remarkMdx)
  .freeze()

/** What chapters are rendered with, besides the text of the plan. */
export interface Apparatus {
  moved: Moved
  lookup: Lookup
  notes: readonly Note[]
  targets: readonly TargetEntry[]
}

/**
 * Render one chapter as MDX; chapter 0 is the title and preamble. Each heading and paragraph is one element on one
 * line. Remark serializes the tree, so nothing in a plan can be read as Markdown, JSX or an expression.
 */
export function renderChapter(
  edition: Edition,
  chapter: number,
  planId: string,
  apparatus: Apparatus,
): string {
  const nodes = chapterNodes(edition.plan, chapter)
  const { marks: spans, terms } = markChapter(edition, nodes, apparatus)
  const front: ChapterEntry = { plan: planId, lang: edition.lang, chapter, terms }
  const blocks = runsOf(nodes).map((run): MdxJsxTextElement | MdxJsxFlowElement => {
    const rows = run.nodes.map((node): RenderedRow => ({
      id: node.id,
      was: apparatus.moved.get(node.id) ?? [],
      element: renderBlock(edition, node, apparatus.moved, spans),
    }))
    return run.table === null && rows[0] ? rows[0].element : tableElement(rows, run.caption)
  })
  const title = edition.renderings.get(titleId)
  if (chapter === 0 && title) {
    blocks.unshift(element('Title', languageAttributes(edition, titleId), [text(title.text)]))
  }
  return serialize(front, blocks)
}

/**
 * Render one chapter in two languages, with a row for each heading and paragraph, which has the id. Terms and notes
 * are marked in the first language; targets, which need a margin, are not marked.
 */
export function renderSideBySide(
  editions: readonly [Edition, Edition],
  chapter: number,
  planId: string,
  apparatus: Apparatus,
): string {
  const nodes = chapterNodes(editions[0].plan, chapter)
  const { marks: spans, terms } = markChapter(editions[0], nodes, { ...apparatus, targets: [] })
  const front: SideBySideEntry = { plan: planId, chapter, terms }
  const rows = runsOf(nodes).map((run) => {
    const cells = editions.map((edition, index) =>
      renderBeside(run, edition, index === 0 ? spans : new Map(), index === 0),
    )
    return run.table === null
      ? element('Row', { id: run.nodes[0].id }, cells.filter(isText))
      : {
          ...flow('Row', { id: run.nodes[0].id, table: '' }),
          children: cells.filter((cell) => !isText(cell)),
        }
  })
  return serialize(front, rows)
}

/** Render a block in one of the languages of a page; a table has the ids of its rows in the first. */
function renderBeside(
  { nodes, table, caption }: TableRun,
  edition: Edition,
  spans: InlineSpans,
  isFirst: boolean,
): MdxJsxTextElement | MdxJsxFlowElement {
  const languageOf = (id: string) => (edition.renderings.get(id)?.lang === 'en' ? 'en' : 'zh-CN')
  const [node] = nodes
  if (table === null) {
    const { name, children } = renderBlock(edition, node, new Map(), spans)
    const lang = languageOf(node.id)
    return element(name ?? '', node.type === 'division' ? { level: node.level, lang } : { lang }, children)
  }
  const rows = nodes.map((each): RenderedRow => {
    const { children } = renderBlock(edition, each, new Map(), spans)
    const attributes = { ...(isFirst && { id: each.id }), lang: languageOf(each.id) }
    return { id: each.id, was: [], element: element('Tr', attributes, children) }
  })
  const { attributes, ...rest } = tableElement(rows, null)
  const name = caption === null ? undefined : edition.renderings.get(caption)?.text
  const lang = nodes.some(({ id }) => languageOf(id) === 'en') ? 'en' : 'zh-CN'
  return {
    ...rest,
    attributes: [...attributes, ...flow('', { lang, ...(name !== undefined && { name }) }).attributes],
  }
}

function isText(block: MdxJsxTextElement | MdxJsxFlowElement): block is MdxJsxTextElement {
  return block.type === 'mdxJsxTextElement'
}

function markChapter(
  edition: Edition,
  nodes: readonly (Division | Paragraph)[],
  { lookup, notes, targets }: Apparatus,
): { marks: InlineSpans; terms: string[] } {
  const paragraphs = nodes.filter((node) => node.type === 'paragraph')
  const promised = markTargets(edition, paragraphs, targets)
  const { marks: terms, used } = markTerms(edition, paragraphs, lookup, promised)
  const taken = mergeSpans(promised, terms)
  return { marks: mergeSpans(taken, markNotes(edition, paragraphs, notes, taken)), terms: used }
}

/** A block, or the rows of one table. */
interface TableRun {
  nodes: [Division | Paragraph, ...(Division | Paragraph)[]]
  table: number | null
  /** The id of the paragraph above that names the table. */
  caption: string | null
}

/** Group blocks: the rows of a table together, others alone. */
function runsOf(nodes: readonly (Division | Paragraph)[]): TableRun[] {
  const runs: TableRun[] = []
  for (const node of nodes) {
    const table = node.type === 'paragraph' ? (node.row?.table ?? null) : null
    const last = runs.at(-1)
    if (table !== null && last?.table === table) {
      last.nodes.push(node)
      continue
    }
    const above = last?.nodes[0]
    const caption = table !== null && above?.type === 'paragraph' && above.caption ? above.id : null
    runs.push({ nodes: [node], table, caption })
  }
  return runs
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

/** The numbers of a plan's chapters: 0 for title and preamble, then one for each top division. */
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
