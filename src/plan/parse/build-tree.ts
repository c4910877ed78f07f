import type { Line } from '../model/line.ts'
import type { VFile } from 'vfile'
import type { Level } from '../../schemas/outline.ts'
import { isPreambleHeading } from '../frame/front-matter.ts'
import { isBullet } from '../layout/gather-blocks.ts'
import { report } from '../diagnostics/report.ts'
import { opening } from '../text/excerpt.ts'
import { type LayoutBlock, numberEnd } from '../layout/block.ts'
import { readLead } from './run-in-lead.ts'
import { readNumbering } from '../lines/heading-markers.ts'
import { lengthOf, rangeOfLine } from '../lines/lines.ts'
import { checkNumbering, toCheckedHeading } from '../layout/check-numbering.ts'
import type { Settings } from '../seed/settings.ts'
import type { Division, Paragraph, Plan, Published, Title } from '../model/tree.ts'

const prefixes: Readonly<Record<Level, string>> = {
  part: 'b',
  chapter: 'c',
  section: 's',
  item: 'i',
  subitem: 'j',
  box: 'x',
}

/** Build the tree of a plan and give each block its id. Faults are reported; null if there is no title or heading. */
export function buildTree(file: VFile, blocks: readonly PublishedBlock[], settings: Settings): Plan | null {
  const headings = blocks.filter(({ block }) => block.kind === 'heading')
  if (headings.length === 0) report(file, 'plan-no-heading', { line: 1, column: 1 })
  const ordinals = findOrdinals(file, headings, settings)
  const title = findTitle(file, blocks, settings.title)
  const root: Plan = { type: 'plan', title: title ?? emptyTitle, children: [] }
  let open: { division: Division; depth: number }[] = []
  let box: { heading: LayoutBlock; division: Division } | null = null

  for (const each of blocks) {
    const { block } = each
    if (block.kind === 'title') continue
    if (block.box === null || block.box !== box?.heading) box = null
    if (block.kind !== 'heading' || !block.level) {
      const parent = box?.division ?? open.at(-1)?.division
      const isKept = settings.paragraphs.includes(each.line.number) || isPreambleHeading(each.published.value)
      if (!parent && block.kind === 'text' && !isKept && !/[。！？：；.．…）”]$/.test(each.published.value)) {
        report(file, 'front-unknown', rangeOfLine(each.line), opening(each.published.value))
      }
      addParagraph(parent ?? root, parent?.id ?? 'c0', each)
      continue
    }
    const { level, depth } = block
    if (level !== 'box') open = open.filter((each) => each.depth < depth)
    const parent = open.at(-1)?.division
    const division = toDivision(file, each, level, ordinals.get(block) ?? 0, parent)
    ;(parent ?? root).children.push(division)
    if (level === 'box') box = { heading: block, division }
    else open.push({ division, depth })
  }
  return title && headings.length > 0 ? root : null
}

const emptyTitle: Title = { type: 'title', value: '', published: { value: '', origins: [] }, line: 1 }

function findTitle(
  file: VFile,
  blocks: readonly PublishedBlock[],
  { zh: text, given }: Settings['title'],
): Title | null {
  const found = blocks.find(({ block }) => block.kind === 'title')
  const [first] = blocks
  if (!found && given) return { type: 'title', value: text, published: { value: text, origins: [] }, line: 1 }
  if (!found || !first) {
    report(file, 'plan-title', { line: 1, column: 1 }, text)
    return null
  }
  const { published, line } = found
  if (first !== found) {
    report(file, 'plan-title-late', rangeOfLine(first.line), opening(first.published.value), line.number)
  }
  return { type: 'title', value: published.value, published, line: line.number }
}

/** The ordinal of each heading. */
function findOrdinals(
  file: VFile,
  headings: readonly PublishedBlock[],
  { misnumbered }: Settings,
): Map<LayoutBlock, number> {
  const checked = headings.flatMap(({ block, published }) => toCheckedHeading(block, published.value))
  const ordinals = checkNumbering(file, checked, new Set(misnumbered))
  return new Map(headings.map(({ block }, index) => [block, ordinals[index] ?? 0]))
}

function toDivision(
  file: VFile,
  { block, published, line }: PublishedBlock,
  level: Level,
  ordinal: number,
  parent: Division | undefined,
): Division {
  if (!block.numbering) throw new Error('A heading has a number')
  const { marker, number } = block.numbering
  const chars = [...published.value]
  const length = lengthOfNumber(block, number, published)
  const rest = chars.slice(length).join('')
  const separator = /^[\u3000：]*/.exec(rest)?.[0] ?? ''
  const title = rest.slice(separator.length)
  if (title === '') report(file, 'heading-empty', rangeOfLine(line), published.value)
  return {
    type: 'division',
    id: `${parent ? `${parent.id}-` : ''}${prefixes[level]}${ordinal}`,
    level,
    marker,
    ordinal,
    number: chars.slice(0, length).join(''),
    separator,
    title,
    published,
    line: line.number,
    children: [],
  }
}

/** How many characters of a published heading are its number; one that plan.txt does not have was put there by a repair. */
function lengthOfNumber({ pieces }: LayoutBlock, number: string, { value, origins }: Published): number {
  if (number === '') return lengthOf(readNumbering(value)?.number ?? '')
  const end = numberEnd(pieces[0], number)
  const numbered = origins.findIndex((origin) => origin >= end)
  return numbered < 0 ? origins.length : numbered
}

function addParagraph(parent: Division | Plan, parentId: string, { block, published, line }: PublishedBlock) {
  const ordinal = (parent.children.findLast((child) => child.type === 'paragraph')?.ordinal ?? 0) + 1
  const bullet = block.row === null && isBullet(published.value)
  const text = bullet ? published.value.slice(2) : published.value
  const lead = parent.type === 'plan' || block.kind !== 'text' ? null : readLead(text, bullet)
  const paragraph: Paragraph = {
    type: 'paragraph',
    caption: block.kind === 'caption',
    row: block.row && { table: block.row.table, grid: block.row.grid },
    id: `${parentId}-p${ordinal}`,
    ordinal,
    bullet,
    children: lead
      ? [
          { type: 'lead', value: lead },
          { type: 'text', value: text.slice(lead.length) },
        ]
      : [{ type: 'text', value: text }],
    published,
    line: line.number,
  }
  parent.children.push(paragraph)
}

/** A block with its published text and first line. */
export interface PublishedBlock {
  block: LayoutBlock
  published: Published
  line: Line
}
