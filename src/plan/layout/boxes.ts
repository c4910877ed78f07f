import { type LayoutBlock, blockText, widthOf } from './block.ts'
import { HeadingCounter, insetOf, type NumberStyle, numberStyleOf } from './heading-counter.ts'
import { shapeOf } from './heading-shape.ts'
import { isDecimal, type Marker, rankOf } from '../model/tree.ts'
import type { Numbering } from '../model/line.ts'

/** A box whose end is uncertain. */
export interface OpenEnd {
  box: LayoutBlock
  /** The block that is read as the first after the box. */
  after: LayoutBlock
}

/** How many blocks ahead a repeated number is searched. */
const horizon = 400

/**
 * Find the boxes (专栏) and assign their blocks. A box ends at the next heading that continues the plan's own numbers, at
 * the next box, and where the text has the typesetting of the plan again.
 * @param given boxes of plan.yaml, by their heading's line and last line
 * @returns the boxes whose end is uncertain
 */
export function assignBoxes(
  blocks: readonly LayoutBlock[],
  given: readonly { from: number; to: number }[],
): OpenEnd[] {
  const ends = new Map(given.map(({ from, to }) => [from, to]))
  const main = new HeadingCounter()
  const doubts: OpenEnd[] = []
  let box: OpenBox | null = null
  for (const [index, block] of blocks.entries()) {
    if (isBoxHeading(block)) {
      block.kind = 'heading'
      block.level = 'box'
      box = new OpenBox(block, ends.get(block.pieces[0].line.number) ?? null)
      continue
    }
    const leaving = box?.leaves(block, main, (numbering) => comesAgain(blocks, index, numbering))
    if (box && !leaving) {
      block.box = box.heading
      box.add(block)
      continue
    }
    if (box && leaving === 'perhaps') doubts.push({ box: box.heading, after: block })
    box = null
    main.inset = insetOf(block) ?? main.inset
    if (block.numbering && block.kind === 'text' && shapeOf(block) !== 'sentence') {
      main.add(block, block.numbering)
    }
  }
  return doubts
}

function isBoxHeading(block: LayoutBlock): boolean {
  return block.kind === 'text' && block.numbering?.marker === 'box' && shapeOf(block) === 'title'
}

/** Whether the same number is repeated before the next higher heading of the plan, so that this one belongs to the box. */
function comesAgain(blocks: readonly LayoutBlock[], index: number, { marker, ordinal }: Numbering): boolean {
  for (const block of blocks.slice(index + 1, index + horizon)) {
    if (isBoxHeading(block)) return false
    if (!block.numbering) continue
    if (block.numbering.marker === marker && block.numbering.ordinal === ordinal) return true
    if (rankOf(block.numbering.marker) < rankOf(marker) && shapeOf(block) !== 'sentence') return false
  }
  return false
}

class OpenBox {
  readonly heading: LayoutBlock
  private readonly last = new Map<Marker, number>()
  private readonly styles = new Map<Marker, NumberStyle>()
  private size = 0
  private rows = 0
  private numbered = 0
  /** The indent of its first paragraph. */
  private indent: number | null = null
  /** The widest line of a paragraph of several lines. */
  private width = 0
  /** The first-line indent of its paragraphs; null before one with several lines. */
  private inset: number | null = null

  /** Its blocks in order: h for a heading-like line, p for a paragraph, - for anything else. */
  private parts = ''

  /** Its last line according to plan.yaml. */
  private readonly end: number | null

  constructor(heading: LayoutBlock, end: number | null) {
    this.heading = heading
    this.end = end
  }

  add(block: LayoutBlock) {
    this.size++
    this.parts += partOf(block)
    if (blockText(block).includes('。')) this.indent ??= block.pieces[0].line.indent
    if (block.kind === 'row' || blockText(block).length < 16) this.rows++
    if (block.numbering && shapeOf(block) !== 'title') this.numbered++
    if (block.numbering) {
      this.last.set(block.numbering.marker, block.numbering.ordinal ?? 0)
      this.styles.set(block.numbering.marker, numberStyleOf(block))
    }
    if (block.pieces.length > 1) {
      this.width = Math.max(this.width, widest(block))
      this.inset ??= insetOf(block)
    }
  }

  /** Whether a block is after the box. */
  leaves(
    block: LayoutBlock,
    main: HeadingCounter,
    comesAgain: (numbering: Numbering) => boolean,
  ): 'surely' | 'perhaps' | false {
    if (this.end !== null) return block.pieces[0].line.number > this.end && 'surely'
    if (block.afterBox || block.kind === 'title') return 'surely'
    if (block.kind !== 'text') return false
    return block.numbering
      ? this.leavesAt(block, block.numbering, main, comesAgain)
      : this.leavesWithout(block, main)
  }

  private leavesAt(
    block: LayoutBlock,
    numbering: Numbering,
    main: HeadingCounter,
    comesAgain: (numbering: Numbering) => boolean,
  ): 'surely' | false {
    const { marker, ordinal } = numbering
    const shape = shapeOf(block)
    if (shape === 'sentence') return false
    if (marker === '篇' || marker === '章' || marker === '节' || isDecimal(marker)) return 'surely'
    const own = ordinal === (this.last.get(marker) ?? 0) + 1
    if (!main.expects(numbering)) {
      return !own && marker.endsWith('cn') && main.skipsTo(numbering) ? 'surely' : false
    }
    if (!own) return 'surely'
    if (ordinal === 1) return this.size > 0 && marker.endsWith('cn') ? 'surely' : false
    if (comesAgain(numbering)) return false
    // It could belong to either: is it more like the others in the box, or like the plan's headings?
    const [ours, theirs] = [this.styles.get(marker), main.styleOf(marker)]
    if (ours?.signs !== theirs?.signs) return numberStyleOf(block).signs === ours?.signs ? false : 'surely'
    if (ours?.shape !== theirs?.shape) return shape === ours?.shape ? false : 'surely'
    const length = blockText(block).length
    const far = (style: NumberStyle | undefined) => Math.abs(Math.log((style?.length ?? 1) / length))
    return far(ours) < far(theirs) ? false : 'surely'
  }

  private leavesWithout(block: LayoutBlock, main: HeadingCounter): 'surely' | 'perhaps' | false {
    if (this.size === 0) return false
    const inset = insetOf(block)
    if (inset !== null && this.inset !== null && inset !== this.inset && inset === main.inset) return 'surely'
    const { indent } = block.pieces[0].line
    const flush = this.indent !== null && this.indent <= this.heading.pieces[0].line.indent
    if (flush && indent - (this.indent ?? 0) >= 2) return 'surely'
    if (this.width > 0 && block.pieces.length > 1 && Math.abs(this.width - widest(block)) > 6) return 'surely'
    const sentence = blockText(block).includes('。') && blockText(block).length >= 20
    if (!sentence) return false
    // Each paragraph of the box has a heading-like line above it, and this one has none.
    if (/^p?(?:hp){2,}$/.test(this.parts)) return 'perhaps'
    if (this.rows === this.size && this.size >= 4) return 'surely'
    return this.numbered === this.size && this.numbered >= 2 ? 'perhaps' : false
  }
}

function partOf(block: LayoutBlock): 'h' | 'p' | '-' {
  const text = blockText(block)
  if (block.kind !== 'text') return '-'
  if (/[。；]$/.test(text) && text.length >= 20) return 'p'
  return text.length <= 30 && !/[。；：，]/.test(text) ? 'h' : '-'
}

function widest({ pieces }: LayoutBlock): number {
  return pieces.reduce((most, piece) => Math.max(most, widthOf(piece)), 0)
}
