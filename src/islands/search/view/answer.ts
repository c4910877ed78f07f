import type { Asked } from '../query/address.ts'
import { searchChinese, type Scope } from '../engine/chinese.ts'
import type { Engine } from '../engine/engine.ts'
import { readEnglishQuery } from '../../../search/english-query.ts'
import { searchEnglish } from '../engine/english.ts'
import { findEntries, openIndex } from '../engine/load-index.ts'
import { namedLists, partList } from './named-lists.ts'
import type { Entry } from '../../../search/entries.ts'
import type { FoundRecord, MatchList } from '../query/matches.ts'
import { nearestQueries, nearestEnglishQueries, type Offer } from '../query/suggestions.ts'
import { isPinyin, termsFor } from '../query/pinyin.ts'
import { longestQuery, readQuery, type ChineseQuery } from '../query/query.ts'
import { pageWord } from '../../../search/record.ts'
import type { SearchPageConfig } from '../page-config.ts'

/** The result of a query. */
export interface Answer {
  /** What is found, in the order it is shown; none of the lists is empty. */
  lists: MatchList[]
  /** Where there is more than was read: how many records can have it, and on how many pages. */
  more: { records: number; pages: number } | null
  /** How the query was changed: names and values of messages. */
  notes: { name: string; values: Record<string, string> }[]
  entries: Entry[]
  /** Other queries, if nothing was found as it was typed. */
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
  const [{ proposed, written, lists, ...found }, typed] = await Promise.all([
    config.lang === 'zh' ? inChinese(engine, config, query, scope) : inEnglish(engine, query, scope),
    findEntries(config, query),
  ])
  const named = await namedLists(engine, config.lang, [query, written ?? query], lists.length > 0, scope)
  // Where neither the query nor another name of it is found, its longest word is.
  const part =
    lists.length + named.length === 0 ? await partList(engine, config.lang, found.offers, scope) : []
  // The plans write it in other characters: 養老 is 养老 there, and in the names of targets too.
  const names = [...(written === null ? [] : [written]), ...named.flatMap(({ names }) => names.slice(0, 1))]
  const others = await Promise.all(names.map((name) => findEntries(config, name)))
  const entries = new Map([...typed, ...others.flat()].map((entry) => [entry.kind + entry.at, entry]))
  const isAll = proposed.length <= scope.most
  const pages = isAll ? 0 : await countPages(engine, config, proposed)
  return {
    ...found,
    // English words apart are less near than another name.
    lists: [...lists.filter(isTyped), ...named, ...lists.filter((list) => !isTyped(list)), ...part],
    entries: [...entries.values()].filter(
      ({ kind, at }) => plan === '' || kind === 'term' || at.startsWith(`${plan}/`),
    ),
    more: isAll ? null : { records: proposed.length, pages },
  }
}

const isTyped = ({ kind }: MatchList) => kind === 'typed'

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
  if (!result) return isPinyin(query) ? bySound(engine, config, query, scope) : nearest(engine, read, scope)
  const { records, proposed, phrases, care, variant } = result
  return {
    lists: [{ kind: 'typed', names: [], records, marks: () => phrases }],
    proposed,
    written: variant,
    notes: [
      ...(variant === null ? [] : [{ name: 'variant', values: { query: variant } }]),
      ...(phrases.length > 1 ? [{ name: 'parts', values: {} }] : []),
      ...(care === 'exact' ? [] : [{ name: 'withoutMarks', values: {} }]),
    ],
    offers: [],
  }
}

/** The matches of the first term that is read so, with the others as offers: pinyin answers at once. */
async function bySound(
  engine: Engine,
  config: SearchPageConfig,
  letters: string,
  scope: Scope,
): Promise<Found> {
  const [first, ...others] = await termsFor(config, letters)
  const result = first === undefined ? undefined : await searchChinese(engine, readQuery(first), scope)
  if (first === undefined || !result) return nearest(engine, readQuery(letters), scope)
  return {
    lists: [{ kind: 'typed', names: [], records: result.records, marks: () => result.phrases }],
    proposed: result.proposed,
    written: first,
    notes: [{ name: 'sound', values: { query: first } }],
    offers: others.map((query) => ({ query, records: null })),
  }
}

async function nearest(engine: Engine, query: ChineseQuery, { plan }: Scope): Promise<Found> {
  return { ...nothing, offers: await nearestQueries(engine, query, plan) }
}

async function inEnglish(engine: Engine, query: string, scope: Scope): Promise<Found> {
  const read = readEnglishQuery(query)
  const { exact, apart, proposed } = await searchEnglish(engine, read, scope)
  if (exact.length + apart.length === 0)
    return { ...nothing, offers: await nearestEnglishQueries(engine, read, scope) }
  const marks = ({ blocks }: FoundRecord) =>
    formsOf(
      blocks.flatMap(({ block: { text }, spans }) => spans.map(({ start, end }) => text.slice(start, end))),
    )
  const lists: MatchList[] = [
    { kind: 'typed', names: [], records: exact, marks },
    { kind: 'apart', names: [], records: apart, marks },
  ]
  return {
    lists: lists.filter(({ records }) => records.length > 0),
    proposed,
    written: null,
    notes: [],
    offers: [],
  }
}

const nothing = { lists: [], proposed: [], written: null, notes: [], offers: [] }

/** The distinct forms of the matched words, the most frequent first, as many as fit in an address. */
function formsOf(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 12)
    .map(([form]) => form)
}
