import type { VFile } from 'vfile'
import type { Level } from '../../schemas/outline.ts'
import { report } from '../diagnostics/report.ts'
import { opening } from '../text/excerpt.ts'
import type { LayoutBlock } from './block.ts'
import { depths } from './heading-levels.ts'
import { rangeOfLine } from '../lines/lines.ts'
import type { Marker } from '../model/tree.ts'
import type { Line } from '../model/line.ts'

/** The data of a heading that its number depends on. */
export interface CheckedHeading {
  level: Level
  /** How many headings it is under. */
  depth: number
  marker: Marker
  /** Null for a box without a number. */
  ordinal: number | null
  line: Line
  text: string
}

/** A heading as `checkNumbering` takes it, in a list; empty for other blocks. */
export function toCheckedHeading(
  { kind, level, depth, numbering, pieces }: LayoutBlock,
  text: string,
): CheckedHeading[] {
  if (kind !== 'heading' || !level || !numbering) return []
  const { marker, ordinal } = numbering
  return [{ level, depth, marker, ordinal, line: pieces[0].line, text }]
}

interface Open {
  depth: number
  /** The line of each number among the headings under it, by level. */
  below: Map<string, Map<number, number>>
}

/**
 * Report gaps and repeats in the numbers of headings, and headings without a parent. Numbers may restart under each
 * heading, or continue through the plan.
 * @param headings in the order of the text
 * @param misnumbered lines whose wrong number, or the gap before it, is known
 * @returns for each heading, the number that it should have
 */
export function checkNumbering(
  file: VFile,
  headings: readonly CheckedHeading[],
  misnumbered: ReadonlySet<number> = new Set(),
): number[] {
  const top = headings.reduce((least, { level }) => Math.min(least, depths[level]), depths.box)
  const running = new Map<Marker, number>()
  let open: Open[] = [{ depth: -1, below: new Map() }]
  return headings.map(({ level, depth, marker, ordinal, line, text }, index) => {
    if (level !== 'box') open = open.filter((each) => each.depth < depth)
    const parent = open.at(-1)
    if (level !== 'box' && open.length === 1 && depths[level] > top) {
      report(file, 'heading-orphan', rangeOfLine(line), opening(text), 'chapter')
    }
    const siblings = parent?.below.get(level) ?? new Map<number, number>()
    parent?.below.set(level, siblings)
    const last = [...siblings.keys()].at(-1) ?? 0
    const through = (running.get(marker) ?? 0) + 1
    const known = misnumbered.has(line.number)
    const skips = ordinal !== null && ordinal > last + 1 && isCountedOn(headings, index)
    const actual = ordinal === null || (known && !skips) ? last + 1 : ordinal
    const twin = siblings.get(actual)
    if (twin !== undefined) report(file, 'heading-number-repeat', rangeOfLine(line), level, actual, twin)
    else if (!known && actual !== last + 1 && actual !== through) {
      report(file, 'heading-number-gap', rangeOfLine(line), level, actual, last + 1)
    }
    siblings.set(actual, line.number)
    running.set(marker, actual)
    if (level !== 'box') open.push({ depth, below: new Map() })
    return actual
  })
}

/** Whether the next sibling has the next number, so that a heading is missing before this one, whose number is right. */
function isCountedOn(headings: readonly CheckedHeading[], index: number): boolean {
  const heading = headings[index]
  const next = headings
    .slice(index + 1)
    .find(({ depth, level }) => level !== 'box' && depth <= (heading?.depth ?? 0))
  return next !== undefined && next.depth === heading?.depth && next.ordinal === (heading.ordinal ?? 0) + 1
}
