import type { PhrasingContent } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { numberOf } from '../model/heading-number.ts'
import { splitAtSpans, type InlineSpan, type InlineSpans } from './spans.ts'
import type { Edition } from '../catalog/translate.ts'
import type { GridCell, GridRow } from '../model/grid.ts'
import { spansInCells } from './render-table.ts'
import type { Division, Paragraph } from '../model/tree.ts'
import { cellsOf } from '../tables/cells.ts'

/** Old ids to keep as anchors, by their new id. */
export type Moved = ReadonlyMap<string, readonly string[]>

/** Render a heading or paragraph of an edition as one MDX element. */
export function renderBlock(
  edition: Edition,
  node: Division | Paragraph,
  moved: Moved,
  spans: InlineSpans,
): MdxJsxTextElement {
  const rendering = edition.renderings.get(node.id)
  if (!rendering) throw new Error(`No rendering of ${node.id}`)
  const attributes: Record<string, string> = { id: node.id }
  if (node.type === 'division') attributes['level'] = node.level
  Object.assign(attributes, languageAttributes(edition, node.id))
  const old = moved.get(node.id)
  const isRow = node.type === 'paragraph' && node.row !== null
  if (old && !isRow) attributes['was'] = old.join(' ')
  if (node.type === 'division') {
    const number = numberOf(node)[rendering.lang]
    const gap = rendering.lang === 'zh' ? node.separator : ' '
    return element('Section', attributes, [
      element('Number', {}, [text(number)]),
      text(`${gap}${rendering.text}`),
    ])
  }
  const own = spans.get(node.id) ?? []
  if (node.row) return renderRow(attributes, node.row.grid, rendering.text, own)
  if (node.caption) attributes['kind'] = 'caption'
  const children: PhrasingContent[] = []
  if (node.bullet && rendering.lang === 'zh') children.push(text('——'))
  if (rendering.lead !== null) {
    children.push(element('Lead', {}, marked(rendering.lead, own, 'lead')))
    if (rendering.lang === 'en') children.push(text(' '))
  }
  children.push(...marked(rendering.text, own, 'text'))
  return element('P', attributes, children)
}

/** Render a table row. A translation with a different number of cells is filled in from the left. */
function renderRow(
  attributes: Record<string, string>,
  { cells: places }: GridRow,
  value: string,
  spans: readonly InlineSpan[],
): MdxJsxTextElement {
  const cells = cellsOf(value)
  const inCells = spansInCells(value, spans)
  const areSame = cells.length === places.length
  return element(
    'Tr',
    attributes,
    cells.map((cell, index) => {
      const place = areSame ? places[index] : undefined
      const children = marked(cell.value, within(inCells, cell), 'text', cell.start)
      return element(place?.heads ? 'Th' : 'Td', cellAttributes(place), children)
    }),
  )
}

function cellAttributes(place: GridCell | undefined): Record<string, string> {
  if (!place) return {}
  const { span, rows, merged, heads } = place
  if (merged) return { merged: '' }
  const scope = heads === 'column' && span > 1 ? 'colgroup' : heads === 'column' ? 'col' : heads
  return {
    ...(scope && { scope }),
    ...(span > 1 && { span: String(span) }),
    ...(rows > 1 && { rows: String(rows) }),
  }
}

function within(
  spans: readonly InlineSpan[],
  { value, start }: { value: string; start: number },
): InlineSpan[] {
  return spans.filter((span) => span.start >= start && span.end <= start + value.length)
}

/** The language of a block if it is not that of the page, and its state unless it is simply translated. */
export function languageAttributes(edition: Edition, id: string): Record<string, string> {
  const rendering = edition.renderings.get(id)
  if (!rendering || edition.lang === 'zh' || rendering.state === 'translated') return {}
  if (rendering.state === 'reviewed') return { state: 'reviewed' }
  return { lang: 'zh-CN', state: rendering.state }
}

function marked(
  value: string,
  spans: readonly InlineSpan[],
  part: InlineSpan['part'],
  from = 0,
): PhrasingContent[] {
  return splitAtSpans(value, spans, part, from).map((piece) => {
    if (!piece.mark) return text(piece.value)
    const { name, attributes, inner = [] } = piece.mark
    return element(name, attributes, piece.value === '' ? [] : marked(piece.value, inner, part, piece.start))
  })
}

/** An MDX element within a paragraph. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: PhrasingContent[],
): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: attributesOf(attributes), children }
}

/** An MDX element for blocks, still without children. */
export function flow(name: string, attributes: Readonly<Record<string, string>>): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes: attributesOf(attributes), children: [] }
}

function attributesOf(attributes: Readonly<Record<string, string>>): MdxJsxAttribute[] {
  return Object.entries(attributes).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value }))
}

/** Text, which remark escapes. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
