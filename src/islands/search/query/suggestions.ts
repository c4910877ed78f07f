import type { Engine } from '../engine/engine.ts'
import { isMark } from '../../../search/fold.ts'
import type { ChineseQuery } from './query.ts'

/** A query that has results, near one that has none. */
export interface Offer {
  query: string
  /** How many sections or items match; null if not counted. */
  records: number | null
}

const longestPhrase = 40

/** The longest pieces of a query, of two characters or more, that are found by themselves; at most `most`. */
export async function nearestQueries(
  engine: Engine,
  { parts }: ChineseQuery,
  plan: string,
  most = 4,
): Promise<Offer[]> {
  const offers: Offer[] = []
  for (const part of parts) {
    for (const piece of await piecesOf(engine, part, plan))
      if (!offers.some(({ query }) => query === piece.query)) offers.push(piece)
  }
  return offers.sort((a, b) => b.query.length - a.query.length).slice(0, most)
}

/** The longest pieces that are found, from the left and without overlap. */
async function piecesOf(engine: Engine, phrase: string, plan: string): Promise<Offer[]> {
  const characters = Array.from(phrase)
    .filter((character) => !isMark(character))
    .slice(0, longestPhrase)
  const pieces: Offer[] = []
  for (let start = 0; start < characters.length;) {
    let end = start
    let records = 0
    for (let next = start + 1; next <= characters.length; next++) {
      const matches = await engine.phrase(characters.slice(start, next), plan)
      if (matches.length === 0) break
      end = next
      records = matches.length
    }
    if (end - start > 1) pieces.push({ query: characters.slice(start, end).join(''), records })
    start = Math.max(end, start + 1)
  }
  return pieces
}
