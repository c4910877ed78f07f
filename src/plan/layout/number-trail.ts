import { isDecimal, type Marker } from '../model/tree.ts'
import type { Numbering } from '../model/line.ts'

/** The numbers met so far, to tell one that goes on counting from one that only stands at the start of a line. */
export class NumberTrail {
  private readonly seen = new Map<Marker, Set<number>>()

  add({ marker, ordinal }: Numbering) {
    const ordinals = this.seen.get(marker)
    if (ordinals) ordinals.add(ordinal ?? 0)
    else this.seen.set(marker, new Set([ordinal ?? 0]))
  }

  /** It is the one after a number met before, or a first one. Of 1.1 that was found out before. */
  fits(numbering: Numbering): boolean {
    if (isDecimal(numbering.marker)) return true
    return numbering.ordinal === null || numbering.ordinal === 1 || this.follows(numbering)
  }

  /** It is the one after a number met before. */
  follows({ marker, ordinal }: Numbering): boolean {
    return ordinal !== null && (this.seen.get(marker)?.has(ordinal - 1) ?? false)
  }
}
