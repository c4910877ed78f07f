import type { LayoutBlock } from './block.ts'
import { shapeOf } from './heading-shape.ts'
import { isDecimal, type Marker } from '../model/tree.ts'

/** A block with a number, and its place among all blocks. */
export interface NumberedBlock {
  block: LayoutBlock
  place: number
  marker: Marker
  ordinal: number
}

/** So many sequences of one marker may be under way at once; older ones are never taken up again. */
const open = 24

/**
 * Part the numbered blocks into sequences that count up by one: the sections of one chapter, the entries of one list,
 * or, where a plan numbers through, all of its items. Of numbers like 1.1 those of one depth are one sequence.
 */
export function findSiblings(blocks: readonly LayoutBlock[]): NumberedBlock[][] {
  const groups: NumberedBlock[][] = []
  const running = new Map<Marker, NumberedBlock[][]>()
  for (const [place, block] of blocks.entries()) {
    if (block.kind !== 'text' || block.box || !block.numbering || block.numbering.marker === 'box') continue
    const { marker, ordinal } = block.numbering
    const next: NumberedBlock = { block, place, marker, ordinal: ordinal ?? 0 }
    const sequences = running.get(marker) ?? []
    // 1.1 and 2.1 are of one kind wherever they stand.
    const group = isDecimal(marker)
      ? sequences[0]
      : (sequences.findLast((each) => each.at(-1)?.ordinal === next.ordinal - 1) ??
        findMiscounted(sequences, next))
    if (group) {
      group.push(next)
      continue
    }
    const begun = [next]
    groups.push(begun)
    running.set(marker, [...sequences.slice(-open), begun])
  }
  return groups
}

/** The last sequence, where the number is written a second time or one before it is missing, and all else is alike. */
function findMiscounted(
  sequences: readonly NumberedBlock[][],
  { block, ordinal }: NumberedBlock,
): NumberedBlock[] | undefined {
  const group = sequences.at(-1)
  const last = group?.at(-1)
  if (!group || !last || group.length < 2 || shapeOf(block) !== shapeOf(last.block)) return undefined
  return ordinal === last.ordinal || ordinal === last.ordinal + 2 ? group : undefined
}
