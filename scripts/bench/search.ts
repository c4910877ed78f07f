import { cp, mkdtempDisposable, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from '@playwright/test'
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
import { readTerms } from '../../src/integrations/search-index.ts'
import { command } from '../support/command.ts'
import { launchBrowser } from '../support/launch-browser.ts'
import { kilobytes, median } from './figures.ts'
import { folderSize } from './folder-size.ts'
import { serve } from '../serve.ts'

const sizes = { terms: 10_000, substrings: 2000, others: 300 }
/** How many terms of the glossary are queried for their bytes. */
const weighed = 60
const largest = { first: 115_000, next: 25_000 }

await command(async () => {
  const { values } = parseArgs({ options: { folder: { type: 'string', default: 'dist' } } })
  await using browser = await launchBrowser()
  const isExact = await benchQuality(browser, values.folder)
  const isSmall = await benchGrowth(browser, values.folder)
  await benchEnglish(browser, values.folder)
  if (!isExact || !isSmall) process.exitCode = 1
})

/** Prints how well the built site answers every set of queries. Returns whether all answers were exact. */
async function benchQuality(browser: Browser, folder: string): Promise<boolean> {
  console.log('By paragraph, in the built site      queries   recall  precision  exact counts')
  let isExact = true
  using site = await serve(folder, '/', 4340)
  for (const { name, lang, cases } of caseSets(sizes, folder)) {
    const page = await browser.newPage()
    await page.goto(`${site.address}${lang === 'zh' ? '' : 'en/'}search/`)
    const { queries, recall, precision, exact, wrong } = await measure(page, cases)
    await page.close()
    const shares = [recall, precision, exact].map((share) => `${percent(share)} %`.padStart(10)).join('')
    console.log(`${name.padEnd(35)}${String(queries).padStart(9)}${shares}`)
    for (const line of wrong.slice(0, 10)) console.log(`    ${line}`)
    isExact &&= wrong.length === 0
  }
  return isExact
}

/** Prints the bytes of first and next queries over 1, 10 and 50 times the text. Returns whether they are in bounds. */
async function benchGrowth(browser: Browser, folder: string): Promise<boolean> {
  const blocks = readBlocks('zh', folder)
  const terms = termsIn(blocks)
  console.log(
    '\nThe text  characters  build  files  on disk   first query (median, most): runtime + index + own + text   next (median, most)',
  )
  let isSmall = true
  for (const times of [1, 10, 50]) {
    await using scratch = await mkdtempDisposable(join(tmpdir(), 'plan-reader-'))
    const dist = join(scratch.path, 'dist')
    await cp(folder, dist, { recursive: true })
    const plans = manyPlans(blocks, times, randomNumbers(times))
    const seconds = await buildIndex(dist, plans)
    const { files, bytes } = await folderSize(join(dist, 'pagefind', 'zh'))
    using site = await serve(dist, '/', 4340)
    const search = `${site.address}search/?plan=plan-0`
    const first = await firstBytes(browser, search, terms)
    const next = await nextBytes(browser, search, terms)
    const last = `${site.address}search/?plan=plan-${times - 1}`
    const wrong = await checkPlan(browser, last, plans[times - 1] ?? [])

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
  }
  return isSmall
}

/** Prints the bytes of English queries, and of the same with Pagefind's own index of the same pages. */
async function benchEnglish(browser: Browser, folder: string) {
  const queries = ['allowance', 'elderly care', 'volunteer services', 'beds', 'community workers', 'marriage']
  await using scratch = await mkdtempDisposable(join(tmpdir(), 'plan-reader-'))
  await cp(folder, scratch.path, { recursive: true })
  await buildUsualIndex(scratch.path)
  using site = await serve(scratch.path, '/', 4340)
  const search = `${site.address}en/search/`
  const first = await firstBytes(browser, search, queries)
  const next = await nextBytes(browser, search, queries)
  const usual = await firstBytesOfPagefind(browser, search, '/usual/pagefind.js', queries)
  console.log(
    `English   first query: ${range(first)}; Pagefind by itself: ${range(usual)}   next: ${range(next)}`,
  )
}

async function buildUsualIndex(site: string) {
  Reflect.deleteProperty(process.env, 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE')
  const { index } = await createIndex()
  for (const page of new Set(readBlocks('en', site).map((block) => block.page)))
    await index?.addHTMLFile({ url: page, content: await readFile(join(site, page, 'index.html'), 'utf8') })
  await index?.writeFiles({ outputPath: join(site, 'usual') })
  await close()
}

/** Puts an index of these plans into a built site and into its search page. Returns the seconds of the index. */
async function buildIndex(site: string, plans: readonly (readonly PageBlock[])[]): Promise<number> {
  const zh = plans.flatMap((blocks, plan) => recordsOf(blocks, `plan-${plan}`))
  const start = performance.now()
  const terms = await readTerms('content', ['jinan-civil-affairs-2021-2025'])
  await writeSearch(join(site, 'pagefind'), {
    records: { zh, en: [] },
    terms,
    figures: [],
    targets: [],
    tasks: [],
  })
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

/** The wrong answers of a search in one plan of many. */
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

/** Terms that occur in the text, spread over the glossary. */
function termsIn(blocks: readonly PageBlock[]): string[] {
  const [glossary] = caseSets({ ...sizes, substrings: 0, others: 0 })
  const found = (glossary?.cases ?? [])
    .map(({ query }) => query)
    .filter((term) => matchesOf(blocks, term).matches > 0)
  return found.filter((_, index) => index % Math.ceil(found.length / weighed) === 0)
}

function range(all: readonly Bytes[]): string {
  return `${kilobytes(median(all.map(withoutText)))}, ${kilobytes(Math.max(...all.map(withoutText)))} KB`
}

/** Never rounded up to 100. */
function percent(share: number): string {
  return (Math.floor(share * 1000) / 10).toFixed(share === 1 ? 0 : 1)
}
