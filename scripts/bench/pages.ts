import { parseArgs } from 'node:util'
import { chromium, type Browser } from '@playwright/test'
import { listPages, pageType, samplePages } from '../../src/e2e/support/pages.ts'
import { browserFlags } from '../../src/e2e/support/browser-flags.ts'
import { ensureBrowser } from '../support/browser.ts'
import { chapterPages, chapterName } from './chapter-pages.ts'
import { command } from '../support/command.ts'
import { installLighthouse, isGood, medianReport, type Report } from '../proof/lighthouse.ts'
import { buildReferenceSite, installReferenceSite, referenceSites } from './reference-sites.ts'
import { serve } from '../serve.ts'
import { sumOf, measureWeight, type PageWeight } from './page-weight.ts'

const head = [
  'page',
  'requests',
  'HTML',
  'CSS',
  'script files',
  'other',
  'all, gzip',
  'all, brotli',
  'beyond the text',
  'script',
  'Lighthouse',
  'LCP s',
  'TBT ms',
  'CLS',
]

/**
 * Prints what a page of each type weighs and how fast it is there, and beside it the same chapters built with what people
 * would use instead. Kilobytes of a thousand bytes, gzip -9 unless it says otherwise. Exit code 1 where a page of ours is
 * less than it should be in Lighthouse.
 */
await command(async () => {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string', default: 'dist' },
      quick: { type: 'boolean', default: false },
    },
  })
  const runs = values.quick ? 1 : 5
  process.env.CHROME_PATH = await ensureBrowser(console.error)
  await installLighthouse()
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: browserFlags })
  try {
    console.log(
      `Lighthouse as a phone: performance, accessibility, best practices, SEO; median of ${runs}.\n`,
    )
    printRow(head)
    printRow(head.map(() => '---'))
    const isAllGood = await benchSite(browser, values.folder, runs)
    console.log('\nThe longest chapter, the same text in the same pages:\n')
    printRow(head)
    printRow(head.map(() => '---'))
    await benchReferenceSites(browser, values.folder, runs)
    if (!isAllGood) process.exitCode = 1
  } finally {
    await browser.close()
  }
})

async function benchSite(browser: Browser, dist: string, runs: number): Promise<boolean> {
  let isAllGood = true
  await withSite(dist, async (address) => {
    for (const page of samplePages(dist)) {
      const url = new URL(page.slice(1), address).href
      const weight = await measureWeight(browser, url)
      const report = await medianReport(url, runs)
      isAllGood &&= isGood(report, pageType(page))
      printPage(page, weight, weight.text, report)
    }
  })
  return isAllGood
}

async function benchReferenceSites(browser: Browser, dist: string, runs: number) {
  const pages = (['zh', 'en'] as const).flatMap((lang) => chapterPages(dist, lang))
  const samples = samplePages(dist).filter((page) => /^(\/en)?\/<plan>\/chapter-n\/$/.test(pageType(page)))
  const texts = new Map<string, number>()
  await withSite(dist, async (address) => {
    for (const page of samples) {
      const url = new URL(page.slice(1), address).href
      const weight = await measureWeight(browser, url)
      texts.set(page, weight.text)
      printPage(`this site ${page}`, weight, weight.text, await medianReport(url, runs))
    }
  })
  for (const rival of referenceSites) {
    await installReferenceSite(rival)
    const built = await buildReferenceSite(rival, pages)
    await withSite(built.dist, async (address) => {
      for (const page of samples) {
        const name = `${page.startsWith('/en/') ? 'en/' : ''}${chapterName(page)}`
        const path = listPages(built.dist).find((each) => each.startsWith(`/${name}`)) ?? ''
        const url = new URL(path.slice(1), address).href
        // The text is one and the same; what else stands in `main` differs.
        const report = await medianReport(url, runs)
        printPage(`${rival.name} ${path}`, await measureWeight(browser, url), texts.get(page) ?? 0, report)
      }
    })
  }
}

function printPage(
  name: string,
  { requests, gzip, brotli, script }: PageWeight,
  text: number,
  report: Report,
) {
  const { performance, accessibility, seo } = report.categories
  const { audits } = report
  printRow([
    name,
    String(requests),
    ...(['document', 'stylesheet', 'script', 'other'] as const).map((kind) => kilobytes(gzip[kind])),
    kilobytes(sumOf(gzip)),
    kilobytes(sumOf(brotli)),
    kilobytes(sumOf(gzip) - text),
    kilobytes(script),
    [performance, accessibility, report.categories['best-practices'], seo].join(' '),
    (audits['largest-contentful-paint'] / 1000).toFixed(2),
    audits['total-blocking-time'].toFixed(0),
    audits['cumulative-layout-shift'].toFixed(3),
  ])
}

function printRow(cells: readonly string[]) {
  console.log(`| ${cells.join(' | ')} |`)
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}

async function withSite(dist: string, run: (address: string) => Promise<void>) {
  const { server, address } = await serve(dist, '/', 4370)
  try {
    await run(address)
  } finally {
    server.close()
  }
}
