import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { searchChinese } from '../../islands/search/engine/chinese.ts'
import { type Engine, openEngine } from '../../islands/search/engine/engine.ts'
import { searchEnglish } from '../../islands/search/engine/english.ts'
import { openFallbackEngine } from '../../islands/search/engine/fallback-engine.ts'
import { readQuery } from '../../islands/search/query/query.ts'
import { readEnglishQuery } from '../../search/english-query.ts'
import { caseSets } from '../support/search/cases.ts'
import type { Listed } from '../support/search/driver.ts'
import { compare } from '../support/search/measure.ts'

// The index that the build wrote is asked by the code of the search page, without the page.

const plan = 'jinan-civil-affairs-2021-2025'
const folder = { zh: resolve('dist/pagefind/zh'), en: resolve('dist/pagefind/en') }
const scope = { plan: '', most: Infinity }

const engines: Record<string, (lang: 'zh' | 'en') => Promise<Engine>> = {
  'with the engine': (lang) => openEngine(`${pathToFileURL(folder[lang]).href}/`, lang === 'zh'),
  'by reading, as in a browser that cannot run the engine': (lang) => {
    const load = async <T>(file: string) => JSON.parse(await readFile(join(folder[lang], file), 'utf8')) as T
    return Promise.resolve(openFallbackEngine(load, lang, [plan]))
  },
}

beforeAll(() => {
  // What Pagefind needs of a browser.
  vi.stubGlobal('window', { location: { origin: 'file://' } })
  vi.stubGlobal('fetch', async (address: string | URL) => {
    const { pathname } = new URL(String(address))
    return new Response(await readFile(decodeURIComponent(pathname)))
  })
})
afterAll(() => {
  vi.unstubAllGlobals()
})

/** What the search page would list. */
async function ask(engine: Engine, query: string, lang: 'zh' | 'en'): Promise<Listed> {
  const chinese = lang === 'zh' ? await searchChinese(engine, readQuery(query), scope) : undefined
  const records =
    lang === 'zh'
      ? (chinese?.records ?? [])
      : (await searchEnglish(engine, readEnglishQuery(query), scope)).exact
  const notes = [
    ...(chinese && chinese.variant !== null ? ['variant'] : []),
    ...(chinese && chinese.care !== 'exact' ? ['withoutMarks'] : []),
  ]
  return {
    query,
    outcome: '',
    notes: notes.join(' '),
    matches: records.reduce((sum, { matches }) => sum + matches, 0),
    pages: new Set(records.map(({ record }) => record.page)).size,
    addresses: records.flatMap(({ record: { page }, blocks }) =>
      blocks.map(({ block }) => `${lang === 'en' ? '/en' : ''}/${page}#${block.id}`),
    ),
  }
}

const sets = caseSets({ terms: 40, substrings: 80, others: 30 })

describe.each(Object.entries(engines))('%s', (_, open) => {
  test.each(sets)(
    'what is there is found, and nothing else: $name',
    { timeout: 60_000 },
    async ({ lang, cases }) => {
      const engine = await open(lang)
      const listed = await Promise.all(cases.map(({ query }) => ask(engine, query, lang)))
      const { wrong, ...quality } = compare(cases, listed)
      expect(wrong).toEqual([])
      expect(quality).toEqual({ queries: cases.length, recall: 1, precision: 1, exact: 1 })
      expect(cases.length).toBeGreaterThan(20)
    },
  )
})
