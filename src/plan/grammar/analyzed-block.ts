import type { GridRow } from '../model/grid.ts'
import { globalPattern, pattern } from '../lexicon/lexicon.ts'
import { findHedges, type Hedge } from './hedges.ts'
import { type Clause, indexSentences, type SentenceIndex } from './clauses.ts'
import { readModifiers, type Modifiers } from './bounds.ts'
import { findNumbers, type NamedNumber } from '../numbers/quantities.ts'
import type { UnreadNumber } from '../numbers/unread-numbers.ts'
import { normalizeText } from '../text/normalize.ts'
import { findMoments, type Moment } from '../numbers/years.ts'
import { findZones } from '../numbers/zones.ts'
import type { Quantity } from '../numbers/quantity.ts'

/** A heading or paragraph as it is published, or a line of any text. */
export interface SourceBlock {
  anchor: string
  line: number
  text: string
  heading: boolean
  /** The table that it is a row of, with its cells separated by tabs; all rows of a table have the same number. */
  table?: number | null
  /** The place of the row in the grid of its table. */
  grid?: GridRow | null
}

/** Half-open span in code points of the block's text. */
export type TextSpan = readonly [start: number, end: number]

/** A quantity in its sentence: its modifiers, its clause, and its item in a list of several. */
export interface QuantityInContext {
  /** Its place among the quantities of its block. */
  index: number
  quantity: Quantity
  modifiers: Modifiers
  clause: Clause
  /** Start of its item: after the last 、 or 和 behind the previous quantity, else the start of the clause. */
  item: number
  /** End of the previous quantity in its clause, or the start of the clause. */
  since: number
  /** End of its item: before the next item of the clause, else the end of the clause. */
  itemEnd: number
  /** It shares its item with the previous quantity: 营业收入超10亿元的企业20家. */
  follows: boolean
}

/** The sentences, numbers, moments and hedges of one block; places are UTF-16 units of `text`, which is normalized. */
export interface AnalyzedBlock extends SentenceIndex {
  text: string
  origins: Uint32Array
  zones: Uint8Array
  numbers: QuantityInContext[]
  named: NamedNumber[]
  unread: UnreadNumber[]
  moments: Moment[]
  hedges: Hedge[]
}

const denominator = pattern`{adverb.denominator}$`

/** Analyze the text of a block, once for all rules. */
export function analyzeBlock(given: string): AnalyzedBlock {
  const { text, origins } = normalizeText(given)
  const zones = findZones(text)
  const layout = indexSentences(text, zones)
  const { quantities, named, unread } = findNumbers(text, zones)
  return {
    ...layout,
    text,
    origins,
    zones,
    named,
    unread,
    numbers: placeNumbers(text, layout, quantities),
    moments: findMoments(text),
    hedges: findHedges(text, layout),
  }
}

function placeNumbers(
  text: string,
  { clauses, clauseAt }: SentenceIndex,
  quantities: readonly Quantity[],
): QuantityInContext[] {
  const numbers: QuantityInContext[] = []
  for (const quantity of quantities) {
    const place = clauseAt[quantity.start] ?? 0
    const clause = clauses[place]
    if (!clause) continue
    const previous = numbers.at(-1)
    const before = previous?.clause === clause ? previous : null
    // 控制在每10万人4.2人以内: the words before 每10万人 are those of what follows it.
    const isEach =
      before?.quantity.end === quantity.start &&
      denominator.test(text.slice(0, before.quantity.start).slice(-4))
    const from = isEach ? before.since : (before?.modifiers.end ?? clause.start)
    const modifiers = readModifiers(text, from, quantity.start, quantity.end)
    const item = before
      ? startOfItem(text, before.modifiers.end, modifiers.start)
      : startOfClause(text, clause, modifiers, clauses[place - 1])
    if (before) before.itemEnd = item ?? modifiers.start
    numbers.push({
      index: numbers.length,
      quantity,
      modifiers,
      clause,
      item: item ?? before?.item ?? clause.start,
      since: before?.modifiers.end ?? clause.start,
      itemEnd: clause.end,
      follows: item === null,
    })
  }
  return numbers
}

/** 森林覆盖率：24.1%: the words before the colon belong to the number. */
function startOfClause(
  text: string,
  clause: Clause,
  modifiers: Modifiers,
  before: Clause | undefined,
): number {
  if (text.charAt(clause.start - 1) !== '：' || modifiers.start - clause.start > 4) return clause.start
  return before?.end === clause.start - 1 ? before.start : clause.start
}

/** A word that joins two items, or one that only contains its character: 和谐, 参与. */
const joints = globalPattern`{report.no-joint}|(?<joint>以及|和|与|及(?!以上|以下)|并)`

/** Start of a new item between two quantities of a clause; null if nothing divides them. */
function startOfItem(text: string, from: number, to: number): number | null {
  const gap = text.slice(from, to)
  const first = gap.indexOf('、')
  if (first === 0) return from + 1
  const last = gap.lastIndexOf('、')
  if (last > 0) return from + last + 1
  let found: number | null = null
  for (const match of gap.slice(-60).matchAll(joints)) {
    if (match.groups?.['joint'] === undefined) continue
    found = to - Math.min(gap.length, 60) + match.index + match[0].length
  }
  return found
}
