import { type LayoutBlock, blockText } from './block.ts'
import { type Shape, shapeOf } from './heading-shape.ts'
import { type Marker, markers, rankOf } from '../model/tree.ts'
import type { Numbering } from '../model/line.ts'

/** What tells one numbered block from another beside its number. */
export interface NumberStyle {
  shape: Shape
  length: number
  /** The signs of the number: a full stop where others have 、. */
  signs: string
}

export function numberStyleOf(block: LayoutBlock): NumberStyle {
  const signs = block.numbering?.number.replace(/[\p{N}\p{Script=Han}\s]/gu, '') ?? ''
  return { shape: shapeOf(block), length: blockText(block).length, signs }
}

/** The numbers counted outside of boxes. */
export class HeadingCounter {
  /** How far the first line of the last paragraph of several lines stands in. */
  inset: number | null = null
  private readonly last = new Map<Marker, number>()
  private readonly styles = new Map<Marker, NumberStyle>()
  private readonly restarts = new Set<Marker>()

  add(block: LayoutBlock, { marker, ordinal }: Numbering) {
    this.last.set(marker, ordinal ?? 0)
    this.styles.set(marker, numberStyleOf(block))
    this.restarts.delete(marker)
    for (const lower of markers) if (rankOf(lower) > rankOf(marker)) this.restarts.add(lower)
  }

  expects({ marker, ordinal }: Numbering): boolean {
    const last = this.last.get(marker)
    if (last === undefined) return false
    return ordinal === last + 1 || (ordinal === 1 && this.restarts.has(marker))
  }

  /** What the last heading with this marker looked like. */
  styleOf(marker: Marker): NumberStyle | undefined {
    return this.styles.get(marker)
  }

  /** It counts on with a number missing between. */
  skipsTo({ marker, ordinal }: Numbering): boolean {
    const last = this.last.get(marker)
    return last !== undefined && (ordinal ?? 0) > last
  }
}

/** How far the first line of a paragraph stands in from its others; null where it has no others. */
export function insetOf({ kind, pieces: [first, ...others] }: LayoutBlock): number | null {
  const [second] = others
  return kind === 'text' && second ? first.line.indent - second.line.indent : null
}
