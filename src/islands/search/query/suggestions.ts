import { readEnglishQuery, tokensOf, type EnglishQuery } from '../../../search/english-query.ts'
import type { Scope } from '../engine/chinese.ts'
import type { Engine } from '../engine/engine.ts'
import { loadWords, searchEnglish } from '../engine/english.ts'
import { isMark } from '../../../search/fold.ts'
import { meantWords, wordsIn, type Sounds } from './misspelt.ts'
import type { ChineseQuery } from './query.ts'
import type { Suggestion } from '../../../search/suggest.ts'
import { similarWords } from './spelling.ts'

/** A query that has results, near one that has none. */
export interface Offer {
  query: string
  /** How many sections or items match; null if not counted. */
  records: number | null
  /** Whether the other query has it as it is. */
  isPart?: boolean
}

/**
 * What comes nearest to an English query that finds nothing: a quoted phrase without its quotation marks, the query with
 * its misspelt words corrected, each of its words that is found by itself, and words that are spelled almost as one that
 * is not. Counts are of records.
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
  const held = new Set(vocabulary)
  const corrected = tokens.map((token) =>
    held.has(token) ? token : (similarWords(token, vocabulary, 1)[0] ?? token),
  )
  if (tokens.length > 1 && corrected.some((token, index) => token !== tokens[index]))
    await offer(corrected.join(' '))
  for (const token of tokens) {
    const found = tokens.length > 1 && (await offer(token))
    if (!found) for (const word of similarWords(token, vocabulary)) await offer(word)
  }
  return offers
}

/**
 * What comes nearest to a Chinese query that finds nothing: words of the plans that were probably meant, its parts that
 * are found by themselves, and the words of the plans in it, the longest first; at most `most`.
 */
export async function nearestQueries(
  engine: Engine,
  { parts }: ChineseQuery,
  plan: string,
  most = 4,
): Promise<Offer[]> {
  const vocabulary = (await engine.load<string>('vocabulary.json')).split(' ')
  const sounds = await engine.load<Sounds>('sounds.json')
  const terms = (await engine.load<Suggestion[]>('pinyin.json')).map(([term]) => term)
  const bare = parts.map((part) =>
    Array.from(part)
      .filter((character) => !isMark(character))
      .join(''),
  )
  const meant = bare.flatMap((part) => meantWords(part, vocabulary, terms, sounds))
  const within = [...(parts.length > 1 ? parts : []), ...bare.flatMap((part) => wordsIn(part, vocabulary))]
  const words = [...meant, ...within.sort((a, b) => b.length - a.length)]
  const offers: Offer[] = []
  for (const query of new Set(words)) {
    if (offers.length === most) break
    const records = (await engine.phrase(Array.from(query), plan)).length
    if (records > 0) offers.push({ query, records, isPart: !meant.includes(query) })
  }
  return offers
}
