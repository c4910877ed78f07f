import type { Level } from '../../schemas/outline.ts'
import { gatherBlocks } from './gather-blocks.ts'
import type { LayoutBlock } from './block.ts'
import { assignBoxes, type OpenEnd } from './boxes.ts'
import { decideHeadings, type Doubt } from './decide-headings.ts'
import { standingsOf } from './heading-levels.ts'
import { findSetting } from '../lines/line-width.ts'
import { splitRunIns } from './split-run-in-headings.ts'
import { cutRows } from './table-rows.ts'
import type { Marker } from '../model/tree.ts'
import type { Line } from '../model/line.ts'
import type { Mark } from '../frame/region.ts'

/** What is known of a text before it is read. */
export interface Known {
  /** Lines that are no part of what the plan says, and what they are. */
  marks: ReadonlyMap<Line, Mark | 'wrapper'>
  /** The lines the plan's title stands on, in order. */
  title: readonly Line[]
  /** What a person decided in plan.yaml, by the lines of the file. */
  levels?: Readonly<Partial<Record<Marker, Level>>>
  boxes?: readonly { from: number; to: number }[]
  headings?: readonly number[]
  paragraphs?: readonly number[]
}

/** A plan's text as it was read: blocks in order, and what could have been read otherwise. */
export interface Layout {
  blocks: LayoutBlock[]
  doubts: Doubt[]
  openEnds: OpenEnd[]
  /** Lines that only rule a table. */
  rulings: Line[]
}

/** Read the lines of one plan into headings, paragraphs, boxes and tables. */
export function readLayout(lines: readonly Line[], known: Known): Layout {
  const { marks, title } = known
  const headed = new Set(known.headings)
  const starts = new Set([...headed, ...(known.paragraphs ?? [])])
  const setting = findSetting(lines.filter((line) => !marks.has(line)))
  const gathered = gatherBlocks(lines, { marks, title, setting, starts })
  const openEnds = assignBoxes(gathered, known.boxes ?? [])
  const doubts = decideHeadings(
    gathered,
    headed,
    new Set(known.paragraphs),
    new Set(Object.keys(known.levels ?? {})),
  )
  const { blocks, rulings } = cutRows(splitRunIns(gathered))
  const headings = blocks.filter(({ kind, level }) => kind === 'heading' && level !== 'box')
  const rungs = headings.flatMap(({ numbering }) =>
    numbering ? [{ marker: numbering.marker, ordinal: numbering.ordinal ?? 0 }] : [],
  )
  for (const [index, { level, depth }] of standingsOf(rungs, known.levels ?? {}).entries()) {
    const heading = headings[index]
    if (heading) Object.assign(heading, { level, depth })
  }
  return { blocks, doubts, openEnds, rulings }
}
