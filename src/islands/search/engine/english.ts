import type { Scope } from './chinese.ts'
import type { Engine, Match } from './engine.ts'
import { tokensOf, type EnglishQuery, type Token } from '../../../search/english-query.ts'
import { phraseSpans, union } from '../../../search/english-spans.ts'
import { formsOf, irregularForms } from '../../../search/inflections.ts'
import type { Span } from '../../../search/occurrences.ts'
import { byWeight, foundIn, type FoundRecord } from '../query/matches.ts'
import { readEnglish, type PlanRecord } from '../../../search/record.ts'

export interface EnglishResult {
  /** Records that have the query as one phrase, in the very words that were typed, in the order of `byWeight`. */
  exact: FoundRecord[]
  /** Records that have all its words, in any form and order: what they have outside of the exact phrase. */
  apart: FoundRecord[]
  /** Ids of all records that can have it, read or not. */
  proposed: string[]
}

/**
 * Looks for a query that is not empty. The engine also takes words that only begin as one of the query does (met,
 * methods), so what it proposes is compared with the text: whole words and their inflections count, and a record has
 * all of them. Rejects when a file is missing or cut off.
 */
export async function searchEnglish(
  engine: Engine,
  { phrases, words }: EnglishQuery,
  { plan, most }: Scope,
): Promise<EnglishResult> {
  const wanted = uniqueWords(words.join(' ')).map(formsOf)
  const tokens = uniqueWords([...phrases, ...words].join(' '))
  const hits = await Promise.all(tokens.map((token) => propose(engine, token, plan)))
  await expectWords(
    engine,
    tokens.filter((_, index) => hits[index]?.length === 0),
  )
  const [first = [], ...others] = hits
  const ids = others.map((matches) => new Set(matches.map(({ id }) => id)))
  const matches = first.filter(({ id }) => ids.every((set) => set.has(id)))
  const records = await Promise.all(matches.slice(0, most).map(async ({ data }) => readEnglish(await data())))

  // A query that quotes a part of itself is no phrase.
  const [phrase] = phrases.length === 0 ? [words.join(' ')] : words.length === 0 ? phrases : []
  const exactly = (text: string) => (phrase === undefined ? [] : phraseSpans(text, phrase))
  const all = records.filter((record) => hasAll(record, phrases, wanted))
  const apart = (text: string) => apartSpans(text, phrases, wanted, exactly(text))
  return {
    exact: records.flatMap((record) => foundIn(record, exactly) ?? []).sort(byWeight),
    apart:
      phrases.length === 1 && words.length === 0
        ? []
        : all.flatMap((record) => foundIn(record, apart) ?? []).sort(byWeight),
    proposed: matches.map(({ id }) => id),
  }
}

/** The records that can have a form of a word: the engine knows the regular ones. */
async function propose(engine: Engine, word: string, plan: string): Promise<readonly Match[]> {
  const lists = await Promise.all([word, ...irregularForms(word)].map((form) => engine.words([form], plan)))
  const matches = new Map(lists.flat().map((match) => [match.id, match]))
  return [...matches.values()]
}

/** A word of the query in any of its forms. */
type Word = ReturnType<typeof formsOf>

function hasAll({ blocks }: PlanRecord, phrases: readonly string[], words: readonly Word[]): boolean {
  const tokens = [...new Set(blocks.flatMap(({ text }) => tokensOf(text).map((token) => token.text)))]
  return (
    words.every((isForm) => tokens.some(isForm)) &&
    phrases.every((phrase) => blocks.some(({ text }) => phraseSpans(text, phrase).length > 0))
  )
}

/** Quoted phrases, and words in any form where they are not part of an exact match. */
function apartSpans(
  text: string,
  phrases: readonly string[],
  words: readonly Word[],
  exact: readonly Span[],
): Span[] {
  const isOutside = ({ start }: Token) => !exact.some((span) => start >= span.start && start < span.end)
  const found = tokensOf(text).filter(
    (token) => words.some((isForm) => isForm(token.text)) && isOutside(token),
  )
  return union([...phrases.flatMap((phrase) => phraseSpans(text, phrase)), ...found])
}

function uniqueWords(text: string): string[] {
  return [...new Set(tokensOf(text).map((token) => token.text))]
}

/** Reject if the index has lost a word, which the engine treats as not in the text. */
async function expectWords(engine: Engine, missing: readonly string[]) {
  if (missing.length === 0) return
  const held = new Set(await loadWords(engine))
  const lost = missing.filter((word) => held.has(word))
  if (lost.length > 0) throw new Error(`The index has lost ${lost.join(' ')}.`)
}

/** Every word of the text, in lower case. */
export async function loadWords(engine: Engine): Promise<string[]> {
  return (await engine.load<string>('words.json')).split(' ')
}
