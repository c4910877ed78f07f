import { endsWith } from '../lexicon/lexicon.ts'
import { findHedges, type Hedge } from './hedges.ts'
import { type Clause, indexSentences, type SentenceIndex } from './clauses.ts'
import { readModifiers, type Modifiers } from './bounds.ts'
import { findNumbers, type NamedNumber, type Quantity } from './quantities.ts'
import type { UnreadNumber } from './unread-numbers.ts'
import { normalizeText } from '../text/normalize.ts'
import { findMoments, type Moment } from './years.ts'
import { findZones } from './zones.ts'

/** A quantity where it stands: its words, its clause, and its item in a list of several. */
export interface QuantityInContext {
  index: number
  quantity: Quantity
  modifiers: Modifiers
  clause: Clause
  /** Where its item begins: after the last 、 or 和 behind the quantity before, else where the clause begins. */
  item: number
  /** Where the quantity before it in its clause ends, or the clause begins. */
  since: number
  /** Where its item ends: before the next item of the clause, else with the clause. */
  itemEnd: number
  /** It shares its item with the quantity before: 营业收入超10亿元的企业20家. */
  follows: boolean
}

/** One block of a plan, read: where its sentences, numbers, moments and hedges are. */
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

const denominator = endsWith('adverb.denominator')

/** Read a block's text once for all the rules. */
export function analyzeBlock(given: string): AnalyzedBlock {
  const { text, origins } = normalizeText(given)
  const zones = findZones(text)
  const layout = indexSentences(text, zones)
  const { quantities, named, unread } = findNumbers(text, zones)
  return {
    ...layout,
    ...{ text, origins, zones, named, unread },
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
  for (const [index, quantity] of quantities.entries()) {
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
      ...{ index, quantity, modifiers, clause },
      item: item ?? before?.item ?? clause.start,
      since: before?.modifiers.end ?? clause.start,
      itemEnd: clause.end,
      follows: item === null,
    })
  }
  return numbers
}

/** 森林覆盖率：24.1%: what stands before the colon belongs to the number. */
function startOfClause(
  text: string,
  clause: Clause,
  modifiers: Modifiers,
  before: Clause | undefined,
): number {
  if (text.charAt(clause.start - 1) !== '：' || modifiers.start - clause.start > 4) return clause.start
  return before?.end === clause.start - 1 ? before.start : clause.start
}

const connector = /以及|和|与|及(?!以上|以下)|并/g

/** Where a new item begins between two quantities of a clause; null where nothing divides them. */
function startOfItem(text: string, from: number, to: number): number | null {
  const gap = text.slice(from, to)
  const first = gap.indexOf('、')
  if (first === 0) return from + 1
  const last = gap.lastIndexOf('、')
  if (last > 0) return from + last + 1
  let found: number | null = null
  for (const match of gap.slice(-60).matchAll(connector)) {
    found = to - Math.min(gap.length, 60) + match.index + match[0].length
  }
  return found
}
