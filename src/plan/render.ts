import type { Paragraph as MdastParagraph, PhrasingContent, Root } from 'mdast'
import type { MdxJsxAttribute, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { stringify as stringifyYaml } from 'yaml'
import type { ChapterEntry } from '../schemas/chapter.ts'
import type { Note } from '../schemas/notes.ts'
import { numberOf } from './labels.ts'
import { type Lookup, markTerms } from './mark-terms.ts'
import { markNotes } from './mark-notes.ts'
import { cutAtMarks, type Mark, type Marks, mergeMarks } from './marks.ts'
import { titleId, walk } from './messages.ts'
import type { Edition } from './translate.ts'
import type { Division, Paragraph, Plan } from './tree.ts'

const processor = unified()
  .use(remarkStringify, { bullet: '-' })
  .use(remarkFrontmatter)
  .use(remarkMdx)
  .freeze()

/** Old ids to keep as anchors, by the id they are now found at. */
type Moved = ReadonlyMap<string, readonly string[]>

/**
 * Write one chapter as MDX; chapter 0 is the title and preamble. Each heading and paragraph is one element on one
 * line. The tree is serialised by remark, so that nothing in a plan can be read as Markdown, JSX or an expression.
 */
export function renderChapter(
  edition: Edition,
  chapter: number,
  planId: string,
  { moved, lookup, notes }: { moved: Moved; lookup: Lookup; notes: readonly Note[] },
): string {
  const nodes = chapterNodes(edition.plan, chapter)
  const paragraphs = nodes.filter((node) => node.type === 'paragraph')
  const { marks: terms, used } = markTerms(edition, paragraphs, lookup)
  const marks = mergeMarks(terms, markNotes(edition, paragraphs, notes, terms))
  const front: ChapterEntry = { plan: planId, lang: edition.lang, chapter, terms: used }
  const blocks = nodes.map((node) => block(edition, node, moved, marks))
  const title = edition.renderings.get(titleId)
  if (chapter === 0 && title) {
    blocks.unshift(element('Title', languageAttributes(edition, titleId), [text(title.text)]))
  }
  const root: Root = {
    type: 'root',
    children: [
      { type: 'yaml', value: stringifyYaml(front).trimEnd() },
      ...blocks.map((child): MdastParagraph => ({ type: 'paragraph', children: [child] })),
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

function block(edition: Edition, node: Division | Paragraph, moved: Moved, marks: Marks): MdxJsxTextElement {
  const rendering = edition.renderings.get(node.id)
  if (!rendering) throw new Error(`No rendering of ${node.id}`)
  const attributes: Record<string, string> = { id: node.id }
  if (node.type === 'division') attributes['level'] = node.level
  Object.assign(attributes, languageAttributes(edition, node.id))
  const old = moved.get(node.id)
  if (old) attributes['was'] = old.join(' ')
  if (node.type === 'division') {
    const number = numberOf(node)[rendering.lang]
    const gap = rendering.lang === 'zh' ? node.separator : ' '
    return element('Section', attributes, [
      element('Number', {}, [text(number)]),
      text(`${gap}${rendering.text}`),
    ])
  }
  const own = marks.get(node.id) ?? []
  const children: PhrasingContent[] = []
  if (node.bullet && rendering.lang === 'zh') children.push(text('——'))
  if (rendering.lead !== null) {
    children.push(element('Lead', {}, marked(rendering.lead, own, 'lead')))
    if (rendering.lang === 'en') children.push(text(' '))
  }
  children.push(...marked(rendering.text, own, 'text'))
  return element('P', attributes, children)
}

/** What a reader must know of a block: its language where that is not the page's, and a state worth telling. */
function languageAttributes(edition: Edition, id: string): Record<string, string> {
  const rendering = edition.renderings.get(id)
  if (!rendering || edition.lang === 'zh' || rendering.state === 'translated') return {}
  if (rendering.state === 'reviewed') return { state: 'reviewed' }
  return { lang: 'zh-CN', state: rendering.state }
}

function marked(value: string, marks: readonly Mark[], part: Mark['part']): PhrasingContent[] {
  return cutAtMarks(value, marks, part).map((piece) =>
    piece.mark
      ? element(piece.mark.name, piece.mark.attributes, piece.value === '' ? [] : [text(piece.value)])
      : text(piece.value),
  )
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: PhrasingContent[],
): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: Object.entries(attributes).map(([attribute, value]): MdxJsxAttribute => ({
      type: 'mdxJsxAttribute',
      name: attribute,
      value,
    })),
    children,
  }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
