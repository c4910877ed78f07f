import { isDecimal, type Marker } from '../model/tree.ts'
import type { Numbering } from '../model/line.ts'

/** The numbers so far, which show whether a number at the start of a line counts on. */
export class NumberTrail {
  private readonly seen = new Map<Marker, Set<number>>()

  add({ marker, ordinal }: Numbering) {
    const ordinals = this.seen.get(marker)
    if (ordinals) ordinals.add(ordinal ?? 0)
    else this.seen.set(marker, new Set([ordinal ?? 0]))
  }

  /** Whether a number is the first or follows one before. Decimal numbers were checked earlier. */
  fits(numbering: Numbering): boolean {
    if (isDecimal(numbering.marker)) return true
    return numbering.ordinal === null || numbering.ordinal === 1 || this.follows(numbering)
  }

  /** Whether a number follows one before. */
  follows({ marker, ordinal }: Numbering): boolean {
    return ordinal !== null && (this.seen.get(marker)?.has(ordinal - 1) ?? false)
  }
}
