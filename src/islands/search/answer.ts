import type { Asked } from './address.ts'
import { searchChinese, type Scope } from './chinese.ts'
import { readEnglishQuery } from './english-query.ts'
import { loadWords, searchEnglish } from './english.ts'
import { findEntries, openIndex } from './bundles.ts'
import type { Entry } from './entries.ts'
import type { FoundRecord } from './found.ts'
import { nearest, type Offer } from './nearest.ts'
import { isPinyin, termsFor } from './pinyin.ts'
import { longestQuery, readQuery } from './query.ts'
import type { Setting } from './setting.ts'
import { alike } from './spelling.ts'

/** What a query comes to. */
export interface Answer {
  records: FoundRecord[]
  /** How many records have it that were not read. */
  unread: number
  /** What is marked of a record where its link leads. */
  marks: (found: FoundRecord) => readonly string[]
  /** How it had to be looked for: the names of what the page says of it, with their values. */
  notes: { name: string; values: Record<string, string> }[]
  entries: Entry[]
  /** What comes nearest where nothing was found. */
  offers: Offer[]
}

/** What a query is before it is looked for: nothing, too long, or something to look for. */
export type Fitness = 'empty' | 'long' | 'fit'

export function fitnessOf(query: string, lang: Setting['lang']): Fitness {
  if (query.length > longestQuery) return 'long'
  const { phrases, words } = readEnglishQuery(query)
  const empty = lang === 'zh' ? readQuery(query).whole === '' : phrases.length + words.length === 0
  return empty ? 'empty' : 'fit'
}

/** Answers a fit query. Rejects when a file is missing or cut off. */
export async function answer(setting: Setting, { query, plan }: Asked, most: number): Promise<Answer> {
  const scope = { plan, most: plan === '' && Object.keys(setting.plans).length > 1 ? most : Infinity }
  const entries = findEntries(setting, query)
  const found = await (setting.lang === 'zh' ? inChinese : inEnglish)(setting, query, scope)
  return { ...found, entries: await entries }
}

type Found = Omit<Answer, 'entries'>

async function inChinese(setting: Setting, query: string, scope: Scope): Promise<Found> {
  const engine = await openIndex(setting)
  const read = readQuery(query)
  const result = await searchChinese(engine, read, scope)
  if (!result) {
    const sounds = isPinyin(query) ? await termsFor(setting, query) : []
    const offers = [
      ...sounds.map((term) => ({ query: term, records: null })),
      ...(await nearest(engine, read, scope.plan)),
    ]
    return { ...nothing, offers }
  }
  const { records, unread, phrases, care, simplified } = result
  return {
    records,
    unread,
    marks: () => phrases,
    notes: [
      ...(simplified === null ? [] : [{ name: 'simplified', values: { query: simplified } }]),
      ...(phrases.length > 1 ? [{ name: 'parts', values: {} }] : []),
      ...(care === 'exact' ? [] : [{ name: 'withoutMarks', values: {} }]),
    ],
    offers: [],
  }
}

async function inEnglish(setting: Setting, query: string, scope: Scope): Promise<Found> {
  const engine = await openIndex(setting)
  const read = readEnglishQuery(query)
  const { records, unread, unknown } = await searchEnglish(engine, read, scope)
  if (records.length === 0) {
    const words = await loadWords(engine)
    const spelled = unknown.flatMap((word) => alike(word.toLowerCase(), words))
    const known =
      read.words.length + read.phrases.length > 1 ? read.words.filter((word) => !unknown.includes(word)) : []
    const offers = await Promise.all(
      [...spelled, ...known].map(async (word) => ({
        query: word,
        records: (await engine.words([word], scope.plan)).length,
      })),
    )
    return { ...nothing, offers }
  }
  return {
    records,
    unread,
    marks: ({ blocks }) =>
      formsOf(
        blocks.flatMap(({ block: { text }, spans }) => spans.map(({ start, end }) => text.slice(start, end))),
      ),
    notes: unknown.length === 0 ? [] : [{ name: 'unknown', values: { words: unknown.join(', ') } }],
    offers: [],
  }
}

const nothing = { records: [], unread: 0, marks: () => [], notes: [], offers: [] }

/** The different forms of the words found, those that stand most often first: as many as an address has room for. */
function formsOf(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 12)
    .map(([form]) => form)
}
