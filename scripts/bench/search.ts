import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser } from '@playwright/test'
import { load } from 'cheerio'
import { close, createIndex } from 'pagefind'
import {
  firstBytes,
  firstBytesOfPagefind,
  nextBytes,
  withoutText,
  type Bytes,
} from '../../src/e2e/support/search/bytes.ts'
import { caseSets } from '../../src/e2e/support/search/cases.ts'
import { lengthOf, manyPlans } from '../../src/e2e/support/search/larger.ts'
import { measure } from '../../src/e2e/support/search/measure.ts'
import { randomNumbers, substrings } from '../../src/e2e/support/search/samples.ts'
import { readBlocks, matchesOf, type PageBlock } from '../../src/e2e/support/search/expected-matches.ts'
import { writeSearch } from '../../src/indexing/build.ts'
import type { IndexedRecord } from '../../src/indexing/records.ts'
import { glossarySchema } from '../../src/schemas/term.ts'
import { browserFlags } from '../../src/e2e/support/browser-flags.ts'
import { ensureBrowser } from '../support/browser.ts'
import { command } from '../support/command.ts'
import { serve } from '../serve.ts'

const sizes = { terms: 10_000, substrings: 2000, others: 300 }
/** Queries of which the bytes are weighed: terms of the glossary. */
const weighed = 60
const largest = { first: 115_000, next: 25_000 }

await command(async () => {
  const { values } = parseArgs({ options: { folder: { type: 'string', default: 'dist' } } })
  const executablePath = await ensureBrowser(console.error)
  const browser = await chromium.launch({ executablePath, args: browserFlags })
  try {
    const isExact = await benchQuality(browser, values.folder)
    const isSmall = await benchGrowth(browser, values.folder)
    await benchEnglish(browser, values.folder)
    if (!isExact || !isSmall) process.exitCode = 1
  } finally {
    await browser.close()
  }
})

/** Asks the built site for every set of queries and prints how well it answers; whether all was exact. */
async function benchQuality(browser: Browser, folder: string): Promise<boolean> {
  console.log('By paragraph, in the built site      queries   recall  precision  exact counts')
  let isExact = true
  for (const { name, lang, cases } of caseSets(sizes, folder)) {
    const { queries, recall, precision, exact, wrong } = await withSite(folder, async (address) => {
      const page = await browser.newPage()
      await page.goto(`${address}${lang === 'zh' ? '' : 'en/'}search/`)
      return measure(page, cases).finally(() => page.close())
    })
    const shares = [recall, precision, exact].map((share) => `${percent(share)} %`.padStart(10)).join('')
    console.log(`${name.padEnd(35)}${String(queries).padStart(9)}${shares}`)
    for (const line of wrong.slice(0, 10)) console.log(`    ${line}`)
    isExact &&= wrong.length === 0
  }
  return isExact
}

/** Weighs first and next queries over 1, 10 and 50 times the text; whether ours keeps its bounds. */
async function benchGrowth(browser: Browser, folder: string): Promise<boolean> {
  const blocks = readBlocks('zh', folder)
  const terms = termsIn(blocks)
  console.log(
    '\nThe text  characters  build  files  on disk   first query (median, most): runtime + index + own + text   next (median, most)',
  )
  let isSmall = true
  for (const times of [1, 10, 50]) {
    const scratch = await mkdtemp(join(tmpdir(), 'plan-reader-'))
    const site = join(scratch, 'dist')
    try {
      await cp(folder, site, { recursive: true })
      const plans = manyPlans(blocks, times, randomNumbers(times))
      const seconds = await buildIndex(site, plans)
      const { files, bytes } = await sizeOf(join(site, 'pagefind', 'zh'))
      const { server, address } = await serve(site, '/', 4340)
      const search = `${address}search/?plan=plan-0`
      const first = await firstBytes(browser, search, terms)
      const next = await nextBytes(browser, search, terms)
      const wrong = await checkPlan(
        browser,
        `${address}search/?plan=plan-${times - 1}`,
        plans[times - 1] ?? [],
      )
      server.close()

      const most = Math.max(...first.map(withoutText))
      if (times === 1) isSmall = most <= largest.first && median(next.map(withoutText)) <= largest.next
      isSmall &&= wrong.length === 0
      console.log(
        [
          `${times}×`.padStart(8),
          String(lengthOf(plans)).padStart(12),
          `${seconds.toFixed(1)} s`.padStart(7),
          String(files).padStart(7),
          `${kilobytes(bytes)} KB`.padStart(9),
          `   ${kilobytes(median(first.map(withoutText)))}, ${kilobytes(most)} KB:`,
          (['runtime', 'index', 'own', 'text'] as const)
            .map((kind) => kilobytes(median(first.map((each) => each[kind]))))
            .join(' + '),
          `   ${range(next)}`,
        ].join(' '),
      )
      for (const line of wrong.slice(0, 10)) console.log(`    ${line}`)
    } finally {
      await rm(scratch, { recursive: true, force: true })
    }
  }
  return isSmall
}

/** Weighs English queries, and beside them what Pagefind's own index of the same pages would fetch. */
async function benchEnglish(browser: Browser, folder: string) {
  const queries = ['allowance', 'elderly care', 'volunteer services', 'beds', 'community workers', 'marriage']
  const scratch = await mkdtemp(join(tmpdir(), 'plan-reader-'))
  try {
    await cp(folder, scratch, { recursive: true })
    await buildUsualIndex(scratch)
    await withSite(scratch, async (address) => {
      const first = await firstBytes(browser, `${address}en/search/`, queries)
      const next = await nextBytes(browser, `${address}en/search/`, queries)
      const usual = await firstBytesOfPagefind(browser, `${address}en/search/`, '/usual/pagefind.js', queries)
      console.log(
        `English   first query: ${range(first)}; Pagefind as it comes: ${range(usual)}   next: ${range(next)}`,
      )
    })
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function buildUsualIndex(site: string) {
  Reflect.deleteProperty(process.env, 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE')
  const { index } = await createIndex()
  for (const page of new Set(readBlocks('en', site).map((block) => block.page)))
    await index?.addHTMLFile({ url: page, content: await readFile(join(site, page, 'index.html'), 'utf8') })
  await index?.writeFiles({ outputPath: join(site, 'usual') })
  await close()
}

/** Puts an index of these plans into a built site, and lets its search page know of them; the seconds it took. */
async function buildIndex(site: string, plans: readonly (readonly PageBlock[])[]): Promise<number> {
  const zh = plans.flatMap((blocks, plan) => recordsOf(blocks, `plan-${plan}`))
  const start = performance.now()
  const terms = glossarySchema.parse(JSON.parse(await readFile('content/glossary.json', 'utf8')))
  await writeSearch(join(site, 'pagefind'), { records: { zh, en: [] }, terms, targets: [], tasks: [] })
  await close()
  const seconds = (performance.now() - start) / 1000

  const path = join(site, 'search', 'index.html')
  const $ = load(await readFile(path, 'utf8'))
  const main = $('#main')
  const setting = JSON.parse(main.attr('data-search') ?? '{}') as { plans: Record<string, unknown> }
  setting.plans = Object.fromEntries(
    plans.map((blocks, plan) => {
      const pages = [...new Set(blocks.map(({ page }) => page.slice(1)))]
      return [`plan-${plan}`, { title: `plan-${plan}`, pages }]
    }),
  )
  main.attr('data-search', JSON.stringify(setting))
  await writeFile(path, $.html())
  return seconds
}

function recordsOf(blocks: readonly PageBlock[], plan: string): IndexedRecord[] {
  const records = Object.values(Object.groupBy(blocks, ({ page, under }) => `${page}#${under}`))
  return records.map((group = [], order) => {
    const [heading] = group
    return {
      plan,
      page: heading?.page.slice(1) ?? '',
      label: '',
      order,
      headings: [{ id: heading?.id ?? '', text: heading?.text ?? '' }],
      blocks: group.map(({ id, text }) => ({ id, text, tag: 'p' })),
    }
  })
}

/** What a search in one plan of many gets wrong. */
async function checkPlan(browser: Browser, address: string, blocks: readonly PageBlock[]): Promise<string[]> {
  const page = await browser.newPage()
  await page.goto(address)
  const queries = substrings(blocks, 100, randomNumbers(7))
  const { wrong } = await measure(
    page,
    queries.map((query) => ({ query, expected: matchesOf(blocks, query) })),
  )
  await page.close()
  return wrong
}

async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  )
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

/** Terms that are in the text, spread over the glossary. */
function termsIn(blocks: readonly PageBlock[]): string[] {
  const [glossary] = caseSets({ ...sizes, substrings: 0, others: 0 })
  const found = (glossary?.cases ?? [])
    .map(({ query }) => query)
    .filter((term) => matchesOf(blocks, term).matches > 0)
  return found.filter((_, index) => index % Math.ceil(found.length / weighed) === 0)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}

function range(all: readonly Bytes[]): string {
  return `${kilobytes(median(all.map(withoutText)))}, ${kilobytes(Math.max(...all.map(withoutText)))} KB`
}

/** Never rounded up to 100. */
function percent(share: number): string {
  return (Math.floor(share * 1000) / 10).toFixed(share === 1 ? 0 : 1)
}

async function withSite<Result>(folder: string, run: (address: string) => Promise<Result>): Promise<Result> {
  const { server, address } = await serve(folder, '/', 4340)
  try {
    return await run(address)
  } finally {
    server.close()
  }
}
