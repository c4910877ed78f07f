import type { Asked } from '../query/address.ts'
import { searchChinese, type Scope } from '../engine/chinese.ts'
import type { Engine } from '../engine/engine.ts'
import { readEnglishQuery } from '../../../search/english-query.ts'
import { searchEnglish } from '../engine/english.ts'
import { findEntries, openIndex } from '../engine/load-index.ts'
import type { Entry } from '../../../search/entries.ts'
import type { FoundRecord } from '../query/matches.ts'
import { nearestQueries, nearestEnglishQueries, type Offer } from '../query/suggestions.ts'
import { isPinyin, termsFor } from '../query/pinyin.ts'
import { longestQuery, readQuery } from '../query/query.ts'
import { pageWord } from '../../../search/record.ts'
import type { SearchPageConfig } from '../page-config.ts'

/** The result of a query. */
export interface Answer {
  records: FoundRecord[]
  /** English: where the words of the query are in another form or not one after the other. */
  apart: FoundRecord[]
  /** Where there is more than was read: how many records can have it, and on how many pages. */
  more: { records: number; pages: number } | null
  /** The phrases to mark on the page of a record. */
  marks: (found: FoundRecord) => readonly string[]
  /** How the query was changed: names and values of messages. */
  notes: { name: string; values: Record<string, string> }[]
  entries: Entry[]
  /** Other queries, if nothing was found. */
  offers: Offer[]
}

/** Whether a query can be searched for. */
export type Fitness = 'empty' | 'long' | 'fit'

export function fitnessOf(query: string, lang: SearchPageConfig['lang']): Fitness {
  if (query.length > longestQuery) return 'long'
  const { phrases, words } = readEnglishQuery(query)
  const empty = lang === 'zh' ? readQuery(query).whole === '' : phrases.length + words.length === 0
  return empty ? 'empty' : 'fit'
}

/** Answer a query that is fit. Rejects if a file is missing or incomplete. */
export async function answer(
  config: SearchPageConfig,
  { query, plan }: Asked,
  most: number,
): Promise<Answer> {
  const scope = { plan, most: plan === '' && Object.keys(config.plans).length > 1 ? most : Infinity }
  const engine = await openIndex(config)
  const [{ proposed, written, ...found }, entries] = await Promise.all([
    config.lang === 'zh' ? inChinese(engine, config, query, scope) : inEnglish(engine, query, scope),
    findEntries(config, query),
  ])
  // The plans write it in other characters: 養老 is 养老 there, and in the names of targets too.
  if (written !== null) entries.push(...(await findEntries(config, written)))
  const isAll = proposed.length <= scope.most
  const pages = isAll ? 0 : await countPages(engine, config, proposed)
  const own = entries.filter(({ kind, at }) => plan === '' || kind === 'term' || at.startsWith(`${plan}/`))
  return { ...found, entries: own, more: isAll ? null : { records: proposed.length, pages } }
}

/** The number of pages that have these records. */
async function countPages(
  engine: Engine,
  { plans }: SearchPageConfig,
  ids: readonly string[],
): Promise<number> {
  const wanted = new Set(ids)
  const pages = Object.values(plans).flatMap(({ pages }) => pages)
  const found = await Promise.all(pages.map((page) => engine.phrase([pageWord(page)], '')))
  return found.filter((matches) => matches.some(({ id }) => wanted.has(id))).length
}

type Found = Omit<Answer, 'entries' | 'more'> & {
  proposed: readonly string[]
  /** The query in the characters of the plans, where those are others. */
  written: string | null
}

async function inChinese(
  engine: Engine,
  config: SearchPageConfig,
  query: string,
  scope: Scope,
): Promise<Found> {
  const read = readQuery(query)
  const result = await searchChinese(engine, read, scope)
  if (!result) {
    const sounds = isPinyin(query) ? await termsFor(config, query) : []
    const offers = [
      ...sounds.map((term) => ({ query: term, records: null })),
      ...(await nearestQueries(engine, read, scope.plan)),
    ]
    return { ...nothing, offers }
  }
  const { records, proposed, phrases, care, variant } = result
  return {
    records,
    apart: [],
    proposed,
    written: variant,
    marks: () => phrases,
    notes: [
      ...(variant === null ? [] : [{ name: 'variant', values: { query: variant } }]),
      ...(phrases.length > 1 ? [{ name: 'parts', values: {} }] : []),
      ...(care === 'exact' ? [] : [{ name: 'withoutMarks', values: {} }]),
    ],
    offers: [],
  }
}

async function inEnglish(engine: Engine, query: string, scope: Scope): Promise<Found> {
  const read = readEnglishQuery(query)
  const { exact, apart, proposed } = await searchEnglish(engine, read, scope)
  if (exact.length + apart.length === 0)
    return { ...nothing, offers: await nearestEnglishQueries(engine, read, scope) }
  return {
    records: exact,
    apart,
    proposed,
    written: null,
    marks: ({ blocks }) =>
      formsOf(
        blocks.flatMap(({ block: { text }, spans }) => spans.map(({ start, end }) => text.slice(start, end))),
      ),
    notes: [],
    offers: [],
  }
}

const nothing = {
  records: [],
  apart: [],
  proposed: [],
  written: null,
  marks: () => [],
  notes: [],
  offers: [],
}

/** The distinct forms of the matched words, the most frequent first, as many as fit in an address. */
function formsOf(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 12)
    .map(([form]) => form)
}
