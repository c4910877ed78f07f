import { readLines } from '../lines/lines.ts'
import { lastBefore } from '../text/binary-search.ts'
import type { Plan } from '../model/tree.ts'
import { walk } from '../model/walk.ts'
import type { Line } from '../model/line.ts'
import type { SourceBlock, TextSpan } from '../grammar/analyzed-block.ts'

/** The headings and paragraphs of a plan as blocks, in the order of the text. */
export function blocksOf(plan: Plan): SourceBlock[] {
  return [...walk(plan)].map((node) => ({
    anchor: node.id,
    line: node.line,
    text: node.published.value,
    heading: node.type === 'division',
    table: node.type === 'paragraph' ? (node.row?.table ?? null) : null,
    grid: node.type === 'paragraph' ? (node.row?.grid ?? null) : null,
  }))
}

/** Maps places of published blocks to plan.txt. */
export class SourcePlaces {
  private readonly origins: ReadonlyMap<string, readonly number[]>
  private readonly lines: readonly Line[]

  constructor(plan: Plan, text: string) {
    this.origins = new Map([...walk(plan)].map((node) => [node.id, node.published.origins]))
    this.lines = readLines(text)
  }

  /** The span in plan.txt of a span in a block's published text, both in code points. */
  spanOf(anchor: string, [start, end]: TextSpan): [number, number] {
    const origins = this.origins.get(anchor) ?? []
    return [origins[start] ?? 0, (origins[Math.max(start, end - 1)] ?? 0) + 1]
  }

  /** The line and column of a place in plan.txt; from 1, in code points. */
  pointOf(offset: number): { line: number; column: number } {
    const line = this.lines[lastBefore(this.lines, offset + 1)]
    return { line: line?.number ?? 1, column: offset - (line?.start ?? 0) + 1 }
  }
}
