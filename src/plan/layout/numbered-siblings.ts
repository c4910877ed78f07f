import type { LayoutBlock } from './block.ts'
import { shapeOf } from './heading-shape.ts'
import { isDecimal, type Marker } from '../model/tree.ts'

/** A block with a number, and its index among all blocks. */
export interface NumberedBlock {
  block: LayoutBlock
  place: number
  marker: Marker
  ordinal: number
}

/** How many sequences of one marker can be continued; older ones are closed. */
const open = 24

/**
 * Group the numbered blocks into sequences that count up by one: the sections of a chapter, the items of a list, or all
 * items of a plan that numbers them through. Decimal numbers of one depth are one sequence.
 */
export function findSiblings(blocks: readonly LayoutBlock[]): NumberedBlock[][] {
  const groups: NumberedBlock[][] = []
  const running = new Map<Marker, NumberedBlock[][]>()
  for (const [place, block] of blocks.entries()) {
    if (block.kind !== 'text' || block.box || !block.numbering || block.numbering.marker === 'box') continue
    const { marker, ordinal } = block.numbering
    const next: NumberedBlock = { block, place, marker, ordinal: ordinal ?? 0 }
    const sequences = running.get(marker) ?? []
    // 1.1 and 2.1 are of the same kind everywhere.
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

/** The last sequence, if the number is repeated or skips one and the block has the same shape. */
function findMiscounted(
  sequences: readonly NumberedBlock[][],
  { block, ordinal }: NumberedBlock,
): NumberedBlock[] | undefined {
  const group = sequences.at(-1)
  const last = group?.at(-1)
  if (!group || !last || group.length < 2 || shapeOf(block) !== shapeOf(last.block)) return undefined
  return ordinal === last.ordinal || ordinal === last.ordinal + 2 ? group : undefined
}
