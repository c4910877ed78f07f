import { readEnglishQuery, tokensOf, type EnglishQuery } from '../../../search/english-query.ts'
import type { Scope } from '../engine/chinese.ts'
import type { Engine } from '../engine/engine.ts'
import { loadWords, searchEnglish } from '../engine/english.ts'
import { isInNumber, isMark } from '../../../search/fold.ts'
import type { ChineseQuery } from './query.ts'
import { similarWords } from './spelling.ts'

/** A query that has results, near one that has none. */
export interface Offer {
  query: string
  /** How many sections or items match; null if not counted. */
  records: number | null
}

const longestPhrase = 40

/**
 * What comes nearest to an English query that finds nothing: a quoted phrase without its quotation marks, each of its
 * words that is found by itself, and words that are spelled almost as one that is not. Counts are of records.
 */
export async function nearestEnglishQueries(
  engine: Engine,
  { phrases, words }: EnglishQuery,
  scope: Scope,
): Promise<Offer[]> {
  const offers: Offer[] = []
  const offer = async (query: string) => {
    const { exact, apart } = await searchEnglish(engine, readEnglishQuery(query), scope)
    const records = new Set([...exact, ...apart].map(({ record }) => record)).size
    if (records > 0 && !offers.some((other) => other.query === query)) offers.push({ query, records })
    return records > 0
  }
  if (phrases.length > 0) await offer([...phrases, ...words].join(' '))
  const tokens = tokensOf([...phrases, ...words].join(' ')).map(({ text }) => text)
  const vocabulary = await loadWords(engine)
  for (const token of tokens) {
    const found = tokens.length > 1 && (await offer(token))
    if (!found) for (const word of similarWords(token, vocabulary)) await offer(word)
  }
  return offers
}

/** What of a query is found by itself: its parts, and the longest pieces of two characters or more; at most `most`. */
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
    .filter((character, at, all) => !isMark(character) || isInNumber(all[at - 1], all[at + 1]))
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
    const isWhole = !isMark(characters[end - 1] ?? '')
    if (end - start > 1 && isWhole) pieces.push({ query: characters.slice(start, end).join(''), records })
    start = Math.max(end, start + 1)
  }
  return pieces
}
