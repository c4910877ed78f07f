import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { SearchPageConfig } from '../../islands/search/page-config.ts'
import type { answer } from '../../islands/search/view/answer.ts'
import { groupRecords, type Group } from '../../islands/search/view/groups.ts'
import words from '../support/search/residents-words.json' with { type: 'json' }

// Sixty words as residents type them, with the paragraphs that answer each. The list is frozen: aliases are not made
// from it.

const plan = 'jinan-civil-affairs-2021-2025'
const bundle = (lang: 'zh' | 'en') => `${pathToFileURL(resolve(`dist/pagefind/${lang}`)).href}/`

const config = (lang: 'zh' | 'en'): SearchPageConfig => ({
  lang,
  root: '/',
  other: '/',
  bundles: { zh: bundle('zh'), en: bundle('en') },
  plans: { [plan]: { title: plan, pages: [] } },
  places: {},
  words: {},
})

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
beforeEach(() => {
  vi.resetModules()
})

/** The ids of headings and paragraphs in the order in which the search page lists them. */
function listed({ lists }: Awaited<ReturnType<typeof answer>>): string[] {
  const idsOf = ({ own, heading, groups }: Group): string[] => {
    const found = own?.blocks.map(({ block }) => block.id) ?? []
    return [
      ...found.filter((id) => id === heading.id),
      ...found.filter((id) => id !== heading.id),
      ...groups.flatMap(idsOf),
    ]
  }
  return lists.flatMap(({ records }) => groupRecords(records).flatMap(idsOf))
}

test('of sixty words as residents type them at least 54 lead to the right paragraph within three results', async () => {
  const missed: string[] = []
  for (const lang of ['zh', 'en'] as const) {
    vi.resetModules()
    const { answer } = await import('../../islands/search/view/answer.ts')
    for (const { word, right } of words.filter((one) => one.lang === lang)) {
      const found = listed(
        await answer(config(lang), { query: word, kind: '', page: '', plan: '' }, Infinity),
      )
      if (!found.slice(0, 3).some((id) => right.includes(id)))
        missed.push(`${word}: ${found.slice(0, 3).join(' ')} (${found.length}), expected ${right.join(' ')}`)
    }
  }
  expect(words).toHaveLength(60)
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(6)
}, 120_000)
