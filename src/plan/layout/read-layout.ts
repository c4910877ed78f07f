import type { Level } from '../../schemas/outline.ts'
import { gatherBlocks } from './gather-blocks.ts'
import type { LayoutBlock } from './block.ts'
import { assignBoxes, type OpenEnd } from './boxes.ts'
import { decideHeadings, type Doubt } from './decide-headings.ts'
import { positionsOf } from './heading-levels.ts'
import { detectTypesetting } from '../lines/detect-typesetting.ts'
import { splitRunIns } from './split-run-in-headings.ts'
import { splitTableRows } from './table-rows.ts'
import type { Marker } from '../model/tree.ts'
import type { Line } from '../model/line.ts'
import type { OmittedLines } from '../frame/region.ts'

/** What is known about a text before it is read. */
export interface LayoutOptions {
  omitted: OmittedLines
  /** The lines of the plan's title, in order. */
  title: readonly Line[]
  /** The decisions of plan.yaml, by lines of the file. */
  levels?: Readonly<Partial<Record<Marker, Level>>>
  boxes?: readonly { from: number; to: number }[]
  headings?: readonly number[]
  paragraphs?: readonly number[]
}

/** The blocks of a plan in order, and what is uncertain about them. */
export interface Layout {
  blocks: LayoutBlock[]
  doubts: Doubt[]
  openEnds: OpenEnd[]
  /** Ruling lines of tables. */
  rulings: Line[]
}

/** Read the lines of one plan into headings, paragraphs, boxes and tables. */
export function readLayout(lines: readonly Line[], options: LayoutOptions): Layout {
  const { omitted, title } = options
  const headed = new Set(options.headings)
  const starts = new Set([...headed, ...(options.paragraphs ?? [])])
  const typesetting = detectTypesetting(lines.filter((line) => !omitted.has(line)))
  const gathered = gatherBlocks(lines, { omitted, title, typesetting, starts })
  const openEnds = assignBoxes(gathered, options.boxes ?? [])
  const doubts = decideHeadings(
    gathered,
    headed,
    new Set(options.paragraphs),
    new Set(Object.keys(options.levels ?? {})),
  )
  const { blocks, rulings } = splitTableRows(splitRunIns(gathered))
  const headings = blocks.filter(({ kind, level }) => kind === 'heading' && level !== 'box')
  const marked = headings.flatMap(({ numbering }) =>
    numbering ? [{ marker: numbering.marker, ordinal: numbering.ordinal ?? 0 }] : [],
  )
  for (const [index, { level, depth }] of positionsOf(marked, options.levels ?? {}).entries()) {
    const heading = headings[index]
    if (heading) Object.assign(heading, { level, depth })
  }
  return { blocks, doubts, openEnds, rulings }
}
