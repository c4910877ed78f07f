import { type LayoutBlock, splitPiece, newBlock, type Piece } from './block.ts'
import { trim } from '../text/blank.ts'
import { shapeOf, spacedGap } from './heading-shape.ts'

/** Split each run-in heading from its paragraph. The heading keeps its full stop or colon. */
export function splitRunIns(blocks: readonly LayoutBlock[]): LayoutBlock[] {
  return blocks.flatMap((block) => (block.kind === 'heading' && block.runIn ? splitRunIn(block) : [block]))
}

function splitRunIn(block: LayoutBlock): LayoutBlock[] {
  const shape = shapeOf(block)
  const head: Piece[] = []
  for (const [index, piece] of block.pieces.entries()) {
    const split =
      shape === 'spaced'
        ? splitAtGap(block, piece, index)
        : splitAfter(piece, shape === 'colon' ? /[：:]/ : /。/)
    if (!split) {
      head.push(piece)
      continue
    }
    const [before, after] = splitPiece(piece, ...split)
    const rest = [...(trim(after.value) === '' ? [] : [after]), ...block.pieces.slice(index + 1)]
    const [next, ...more] = rest
    if (!next) break
    block.pieces = [head[0] ?? before, ...head.slice(1), ...(head.length > 0 ? [before] : [])]
    const paragraph = newBlock('text', [next, ...more], null)
    paragraph.box = block.box
    return [block, paragraph]
  }
  block.runIn = false
  return [block]
}

function splitAfter({ value }: Piece, mark: RegExp): [number, number] | null {
  const end = value.search(mark) + 1
  return end === 0 ? null : [end, end + (/^[ \t\u00A0\u3000]*/.exec(value.slice(end))?.[0].length ?? 0)]
}

function splitAtGap({ numbering }: LayoutBlock, { value }: Piece, index: number): [number, number] | null {
  const words = numbering?.words
  const gap = index === 0 && words !== undefined ? spacedGap(words) : null
  if (!gap || words === undefined) return null
  const at = value.indexOf(words)
  return [at + gap[0], at + gap[1]]
}
