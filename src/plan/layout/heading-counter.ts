import { type LayoutBlock, blockText } from './block.ts'
import { type Shape, shapeOf } from './heading-shape.ts'
import { type Marker, markers, rankOf } from '../model/tree.ts'
import type { Numbering } from '../model/line.ts'

/** The style of a numbered block. */
export interface NumberStyle {
  shape: Shape
  length: number
  /** The signs of its number, such as 、 or a full stop. */
  signs: string
}

export function numberStyleOf(block: LayoutBlock): NumberStyle {
  const signs = block.numbering?.number.replace(/[\p{N}\p{Script=Han}\s]/gu, '') ?? ''
  return { shape: shapeOf(block), length: blockText(block).length, signs }
}

/** Tracks the numbers outside boxes. */
export class HeadingCounter {
  /** The first-line indent of the last paragraph with several lines. */
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

  /** The style of the last block with a marker. */
  styleOf(marker: Marker): NumberStyle | undefined {
    return this.styles.get(marker)
  }

  /** Whether a number is higher than the last one with its marker. */
  skipsTo({ marker, ordinal }: Numbering): boolean {
    const last = this.last.get(marker)
    return last !== undefined && (ordinal ?? 0) > last
  }
}

/** The first-line indent of a paragraph in columns; null if it has only one line. */
export function insetOf({ kind, pieces: [first, ...others] }: LayoutBlock): number | null {
  const [second] = others
  return kind === 'text' && second ? first.line.indent - second.line.indent : null
}
