import type { Scope } from './chinese.ts'
import type { Engine, Match } from './engine.ts'
import type { EnglishQuery } from '../../../search/english-query.ts'
import { phraseSpans, union, wordSpans } from '../../../search/english-spans.ts'
import type { FoundBlock, FoundRecord } from '../query/matches.ts'
import { readEnglish } from '../../../search/record.ts'

export interface EnglishResult {
  /** The most relevant first, in the order of the engine. */
  records: FoundRecord[]
  /** Ids of all records that the index proposes, read or not. */
  proposed: string[]
  /** Words that are nowhere in the text and were ignored. */
  unknown: string[]
}

/**
 * Search for a non-empty query: records that have every quoted phrase literally and all other words in any form.
 * Rejects if a file is missing or incomplete.
 */
export async function searchEnglish(
  engine: Engine,
  { phrases, words }: EnglishQuery,
  { plan, most }: Scope,
): Promise<EnglishResult> {
  const hits = await Promise.all(words.map((word) => engine.words([word], plan)))
  const unknown = words.filter((_, index) => hits[index]?.length === 0)
  const known = words.filter((word) => !unknown.includes(word))
  await expectWords(engine, unknown)

  const quoted = await Promise.all(phrases.map((phrase) => engine.phrase([phrase], plan)))
  phrases.forEach((phrase, index) => {
    if (quoted[index]?.length === 0) unknown.push(`“${phrase}”`)
  })
  if (quoted.some((matches) => matches.length === 0)) return { records: [], proposed: [], unknown }

  const lists = [...(known.length > 0 ? [await engine.words(known, plan)] : []), ...quoted]
  const [first = [], ...others] = lists
  const ids = others.map((matches) => new Set(matches.map(({ id }) => id)))
  const matches = first.filter(({ id }) => ids.every((set) => set.has(id)))
  const read = await Promise.all(
    matches.slice(0, most).map((match) => readMatch(match, phrases, known.length > 0)),
  )
  return {
    records: read.filter((record) => record !== undefined),
    proposed: matches.map(({ id }) => id),
    unknown,
  }
}

async function readMatch(
  { words, data }: Match,
  phrases: readonly string[],
  hasWords: boolean,
): Promise<FoundRecord | undefined> {
  const record = readEnglish(await data())
  const texts = record.blocks.map(({ text }) => text)
  const found = hasWords ? wordSpans(texts, words) : texts.map(() => [])
  const quoted = phrases.map((phrase) => texts.map((text) => phraseSpans(text, phrase)))
  // The engine matches all forms of the words, and across paragraphs.
  if (quoted.some((spans) => spans.every(({ length }) => length === 0))) return undefined

  const blocks = record.blocks
    .map((block, index): FoundBlock => {
      const spans = [...(found[index] ?? []), ...quoted.flatMap((each) => each[index] ?? [])]
      return { block, spans: union(spans) }
    })
    .filter(({ spans }) => spans.length > 0)
  return { record, blocks, matches: blocks.reduce((sum, { spans }) => sum + spans.length, 0) }
}

/** Reject if the index has lost a word, which the engine treats as not in the text. */
async function expectWords(engine: Engine, missing: readonly string[]) {
  if (missing.length === 0) return
  const held = new Set(await loadWords(engine))
  const lost = missing.filter((word) => held.has(word.toLowerCase()))
  if (lost.length > 0) throw new Error(`The index has lost ${lost.join(' ')}.`)
}

/** Every word of the text, in lower case. */
export async function loadWords(engine: Engine): Promise<string[]> {
  return (await engine.load<string>('words.json')).split(' ')
}
