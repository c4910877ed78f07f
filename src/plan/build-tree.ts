import type { VFile } from 'vfile'
import type { Level } from '../schemas/outline.ts'
import { isBullet } from './blocks.ts'
import { report } from './diagnostics.ts'
import { buildLadder } from './ladder.ts'
import { readLead } from './lead.ts'
import { placeOf } from './lines.ts'
import type { PublishedBlock } from './parse.ts'
import type { Division, Paragraph, Plan, Title } from './tree.ts'

const depths: Readonly<Record<Level, number>> = {
  part: 0,
  chapter: 1,
  section: 2,
  item: 3,
  subitem: 4,
  box: 5,
}

const prefixes: Readonly<Record<Level, string>> = {
  part: 'b',
  chapter: 'c',
  section: 's',
  item: 'i',
  subitem: 'j',
  box: 'x',
}

/** Put published blocks under their headings and give each its id; what is out of order is reported. */
export function buildTree(file: VFile, blocks: readonly PublishedBlock[], titleText: string): Plan | null {
  const ladder = buildLadder(
    blocks.flatMap(({ raw }) => (raw.kind === 'heading' ? [raw.numbering.marker] : [])),
  )
  if (ladder.size === 0) report(file, 'plan-no-heading', { line: 1, column: 1 })
  const title = findTitle(file, blocks, titleText)
  const root: Plan = { type: 'plan', title: title ?? emptyTitle, children: [] }
  const open: Division[] = []

  for (const block of blocks) {
    if (block.published === title?.published) continue
    const { raw } = block
    if (raw.kind === 'text') {
      const parent = open.at(-1)
      if (!parent && !/[。！？：；]$/.test(block.published.value)) {
        report(file, 'front-unknown', placeOf(block.line), excerpt(block.published.value))
      }
      addParagraph(parent ?? root, parent?.id ?? 'c0', block)
      continue
    }
    const level = ladder.get(raw.numbering.marker) ?? 'item'
    while (open.length > 0 && depths[(open.at(-1) as Division).level] >= depths[level]) open.pop()
    const parent = open.at(-1)
    checkOrder(file, block, level, parent ?? root, depths[level] > minDepth(ladder.values()) && !parent)
    const division = toDivision(file, block, level, parent)
    ;(parent ?? root).children.push(division)
    open.push(division)
  }
  return title && ladder.size > 0 ? root : null
}

const emptyTitle: Title = { type: 'title', value: '', published: { value: '', origins: [] }, line: 1 }

function findTitle(file: VFile, blocks: readonly PublishedBlock[], text: string): Title | null {
  const found = blocks.find(({ published }) => published.value === text)
  if (found) return { type: 'title', value: text, published: found.published, line: found.line.number }
  report(file, 'plan-title', { line: 1, column: 1 }, text)
  return null
}

function minDepth(levels: Iterable<Level>): number {
  return Math.min(...[...levels].map((level) => depths[level]))
}

function checkOrder(
  file: VFile,
  { raw, line, published }: PublishedBlock,
  level: Level,
  parent: Division | Plan,
  orphan: boolean,
) {
  if (raw.kind !== 'heading') return
  if (orphan) report(file, 'heading-orphan', placeOf(line), excerpt(published.value), 'chapter')
  const siblings = parent.children.filter(
    (child): child is Division => child.type === 'division' && child.level === level,
  )
  const { ordinal } = raw.numbering
  const twin = siblings.find((sibling) => sibling.ordinal === ordinal)
  const expected = (siblings.at(-1)?.ordinal ?? 0) + 1
  if (twin) report(file, 'heading-number-repeat', placeOf(line), level, ordinal, twin.line)
  else if (ordinal !== expected) {
    report(file, 'heading-number-gap', placeOf(line), level, ordinal, expected)
  }
}

function toDivision(
  file: VFile,
  { raw, published, line }: PublishedBlock,
  level: Level,
  parent: Division | undefined,
): Division {
  if (raw.kind !== 'heading') throw new Error('A division is made from a heading')
  const { marker, ordinal } = raw.numbering
  const [, number = '', separator = '', title = ''] =
    /^(第.+?[篇章节]|[^、]+?、|（.+?）|[^.．]+?[.．]|专栏\d+)(　?)(.*)$/.exec(published.value) ?? []
  if (title === '') report(file, 'heading-empty', placeOf(line), published.value)
  const id = `${parent ? `${parent.id}-` : ''}${prefixes[level]}${ordinal}`
  return {
    type: 'division',
    id,
    level,
    marker,
    ordinal,
    number,
    separator,
    title,
    published,
    line: line.number,
    children: [],
  }
}

function addParagraph(parent: Division | Plan, parentId: string, { published, line }: PublishedBlock) {
  const ordinal = parent.children.filter((child) => child.type === 'paragraph').length + 1
  const bullet = isBullet(published.value)
  const text = bullet ? published.value.slice(2) : published.value
  const lead = parent.type === 'plan' ? null : readLead(text, bullet)
  const paragraph: Paragraph = {
    type: 'paragraph',
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

function excerpt(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text
}
