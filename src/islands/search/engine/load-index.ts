import { canRunEngine, openEngine, type Engine } from './engine.ts'
import { readEnglishQuery } from '../../../search/english-query.ts'
import { matchingEntries, shardOf, type Entry } from '../../../search/entries.ts'
import { loadOnce } from './load.ts'
import { openFallbackEngine } from './fallback-engine.ts'
import { readQuery } from '../query/query.ts'
import type { SearchPageConfig } from '../page-config.ts'

let engine: Promise<Engine> | undefined
let loaders: Record<SearchPageConfig['lang'], ReturnType<typeof loadOnce>> | undefined

/** Open the index in the language of the page. Rejects if a file is missing or incomplete. */
export function openIndex({ lang, bundles, plans }: SearchPageConfig): Promise<Engine> {
  engine ??= canRunEngine().then((can) =>
    can
      ? openEngine(bundles[lang], lang === 'zh')
      : openFallbackEngine(loadOnce(bundles[lang]), lang, Object.keys(plans)),
  )
  return engine
}

/** The matching terms, targets and tasks, searched in the language of the query. */
export async function findEntries({ bundles }: SearchPageConfig, query: string): Promise<Entry[]> {
  loaders ??= { zh: loadOnce(bundles.zh), en: loadOnce(bundles.en) }
  const lang = /\p{Script=Han}/u.test(query) || !/\p{L}/u.test(query) ? 'zh' : 'en'
  const { words, phrases } = readEnglishQuery(query)
  const parts = lang === 'zh' ? readQuery(query).parts : [...phrases, ...words]
  const shard = shardOf(parts.join(' '), lang)
  if (shard === undefined) return []
  return matchingEntries(await loaders[lang]<Entry[]>(`entries/${shard}.json`), parts, lang)
}
