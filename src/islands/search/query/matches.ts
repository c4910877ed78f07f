import type { Span } from '../../../search/occurrences.ts'
import type { RecordBlock, PlanRecord } from '../../../search/record.ts'

/** A heading or paragraph with its matches, in order. */
export interface FoundBlock {
  block: RecordBlock
  spans: Span[]
}

/** A record with its matching blocks. */
export interface FoundRecord {
  record: PlanRecord
  blocks: FoundBlock[]
  matches: number
}

/**
 * Matches that are listed and counted together: of the query, of its English words in another form or apart, or of other
 * words that say the same in the plans.
 */
export interface MatchList {
  kind: 'typed' | 'apart' | 'named' | 'part'
  /** The words that are found; empty for those of the query. */
  names: readonly string[]
  records: FoundRecord[]
  /** The phrases to mark on the page of a record. */
  marks: (found: FoundRecord) => readonly string[]
}

/** A record with the matches that `look` finds; undefined if there are none. */
export function foundIn(record: PlanRecord, look: (text: string) => Span[]): FoundRecord | undefined {
  const blocks = record.blocks
    .map((block) => ({ block, spans: look(block.text) }))
    .filter(({ spans }) => spans.length > 0)
  const matches = blocks.reduce((sum, { spans }) => sum + spans.length, 0)
  return matches > 0 ? { record, blocks, matches } : undefined
}

/**
 * Compare records by weight: matches in a plan's title first, then in headings, then by number of matches, then by
 * position.
 */
export function byWeight(a: FoundRecord, b: FoundRecord): number {
  return (
    weigh(b) - weigh(a) ||
    b.matches - a.matches ||
    compare(a.record.plan, b.record.plan) ||
    a.record.order - b.record.order
  )
}

/** Whether a block is the heading of its record. */
export function isHeading({ headings }: PlanRecord, { id }: RecordBlock): boolean {
  return headings[headings.length - 1]?.id === id
}

function weigh({ record, blocks }: FoundRecord): number {
  if (!blocks.some(({ block }) => isHeading(record, block))) return 0
  return record.order === 0 ? 2 : 1
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
