import { shardCount, shardsOf, type Entry } from '../../islands/search/entries.ts'
import type { Language } from '../../schemas/language.ts'
import type { Term } from '../../schemas/term.ts'

/** The terms of the glossary as they are found in one language. */
export function termEntries(terms: readonly Term[], lang: Language): Entry[] {
  return terms.map(({ id, zh, en, zhAlso, enAlso }) => ({
    kind: 'term',
    zh,
    en,
    also: lang === 'zh' ? zhAlso : enAlso,
    says: null,
    at: `glossary/#${id}`,
  }))
}

/** Entries by the files they are kept in. */
export function shardEntries(entries: readonly Entry[], lang: Language): Entry[][] {
  const shards = Array.from({ length: shardCount }, (): Entry[] => [])
  for (const entry of entries) {
    const name = entry[lang]
    for (const shard of shardsOf([...(name === null ? [] : [name]), ...entry.also], lang))
      shards[shard]?.push(entry)
  }
  return shards
}
