import { type LayoutBlock, blockText } from './block.ts'
import { plainOf } from '../text/rule-form.ts'
import { firstSentence, promises, shapeOf } from './heading-shape.ts'
import { isDecimal } from '../model/tree.ts'
import { findSiblings, type NumberedBlock } from './numbered-siblings.ts'

/** A numbered block that could be a heading or a paragraph. */
export interface Doubt {
  block: LayoutBlock
  taken: 'heading' | 'paragraph'
}

/**
 * Decide which numbered blocks are headings. Blocks of one sequence of numbers are decided together, since a single list
 * item looks like a heading: headings have text of their own below or after them; list items follow each other directly,
 * end in semicolons, or are sentences.
 * @param headings lines that are headings according to plan.yaml
 * @param paragraphs lines that are paragraphs according to plan.yaml
 * @param levelled markers with a level in plan.yaml; a decimal one then numbers only headings
 * @returns the uncertain blocks
 */
export function decideHeadings(
  blocks: readonly LayoutBlock[],
  headings: ReadonlySet<number>,
  paragraphs: ReadonlySet<number>,
  levelled: ReadonlySet<string>,
): Doubt[] {
  const doubts: Doubt[] = []
  for (const group of findSiblings(blocks)) {
    const [first] = group
    const settled = first !== undefined && isDecimal(first.marker) && levelled.has(first.marker)
    const taken = settled || (isHeadings(group) && !hasUnfit(group))
    for (const { block } of group) {
      const line = block.pieces[0].line.number
      if (paragraphs.has(line)) continue
      const shape = shapeOf(block)
      // Among run-in headings, one with a long first sentence is a heading too.
      const long = taken && shape === 'sentence' && isLongRunIn(block)
      if (headings.has(line) || (taken && isHeading(block)) || long) {
        block.kind = 'heading'
        block.runIn = shape !== 'title' && shape !== 'stopped'
        if (long) doubts.push({ block, taken: 'heading' })
      } else if (taken) doubts.push({ block, taken: 'paragraph' })
    }
    const colons = group.every(({ block }) => shapeOf(block) === 'colon')
    if (first && taken && colons && first.marker.endsWith('num'))
      doubts.push({ block: first.block, taken: 'heading' })
    if (first && !taken && isClose(group)) doubts.push({ block: first.block, taken: 'paragraph' })
  }
  return doubts
}

function isHeading(block: LayoutBlock): boolean {
  return shapeOf(block) !== 'sentence'
}

/** The longest first sentence of a run-in heading among others, in UTF-16 units. */
const longestRunIn = 100

function isLongRunIn(block: LayoutBlock): boolean {
  const words = plainOf(blockText(block))
  const sentence = firstSentence(words)
  return sentence !== null && sentence.length <= longestRunIn && sentence.length < words.length
}

/**
 * Entries follow each other without text between them, and one of them can be no heading: then they are all entries of
 * a list. 篇, 章 and 节 number nothing else.
 */
function hasUnfit(group: readonly NumberedBlock[]): boolean {
  if (!group[0]?.marker.endsWith('num') || bareShare(group) < 0.5) return false
  return group.some(({ block }) => !isHeading(block) && !isLongRunIn(block))
}

function isHeadings(group: readonly NumberedBlock[]): boolean {
  const marker = group[0]?.marker
  const headed = group.filter(({ block }) => isHeading(block))
  if (marker === '篇' || marker === '章' || marker === '节') return headed.length > 0
  if (headed.length * 2 < group.length) return false
  if (headed.filter(({ block }) => promises(numberedWords(block))).length * 2 > headed.length) return false
  const bare = bareShare(group)
  const stopped = group.filter(({ block }) => shapeOf(block) === 'stopped').length
  if (marker === 'cn' || marker === 'pcn') return !(bare > 0.5 && stopped * 2 > group.length)
  const runIn = group.filter(({ block }) => /^(?:run-in|colon|spaced)$/.test(shapeOf(block))).length
  // A single number is not a sequence; numbered blocks without text between them are a list.
  return group.length > 1 && (runIn * 2 >= group.length || bare <= 0.5)
}

/** The share of the group's members that are directly followed by the next member. */
function bareShare(group: readonly NumberedBlock[]): number {
  if (group.length < 2) return 0
  const bare = group.filter(({ place }, index) => group[index + 1]?.place === place + 1)
  return bare.length / (group.length - 1)
}

/** Whether nearly all items of a list could be headings. */
function isClose(group: readonly NumberedBlock[]): boolean {
  const headed = group.filter(({ block }) => isHeading(block)).length
  return headed * 3 >= group.length * 2 && (group.length === 1 || bareShare(group) < 1)
}

function numberedWords({ numbering }: LayoutBlock): string {
  return numbering?.words ?? ''
}
