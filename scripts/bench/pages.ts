import { parseArgs } from 'node:util'
import type { Browser } from '@playwright/test'
import { listPages, pageType, samplePages } from '../../src/e2e/support/pages.ts'
import { ensureBrowser } from '../support/browser.ts'
import { chapterPages, chapterName } from './chapter-pages.ts'
import { command } from '../support/command.ts'
import { launchBrowser } from '../support/launch-browser.ts'
import { kilobytes, printHead, printRow } from './figures.ts'
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
 * Prints how much a page of each type weighs and how fast it is, and the same for its chapters built by the reference
 * sites. Kilobytes of a thousand bytes, gzip -9 unless it says otherwise. Exit code 1 where one of our pages falls short
 * in Lighthouse.
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
  await using browser = await launchBrowser()
  console.log(`Lighthouse as a phone: performance, accessibility, best practices, SEO; median of ${runs}.\n`)
  printHead(head)
  const isAllGood = await benchSite(browser, values.folder, runs)
  console.log('\nThe longest chapter, the same text in the same pages:\n')
  printHead(head)
  await benchReferenceSites(browser, values.folder, runs)
  if (!isAllGood) process.exitCode = 1
})

async function benchSite(browser: Browser, dist: string, runs: number): Promise<boolean> {
  let isAllGood = true
  using site = await serve(dist, '/', 4370)
  for (const page of samplePages(dist)) {
    const url = new URL(page.slice(1), site.address).href
    const weight = await measureWeight(browser, url)
    const report = await medianReport(url, runs)
    isAllGood &&= isGood(report, pageType(page))
    printPage(page, weight, weight.text, report)
  }
  return isAllGood
}

async function benchReferenceSites(browser: Browser, dist: string, runs: number) {
  const pages = (['zh', 'en'] as const).flatMap((lang) => chapterPages(dist, lang))
  const samples = samplePages(dist).filter((page) => /^(\/en)?\/<plan>\/chapter-n\/$/.test(pageType(page)))
  const texts = new Map<string, number>()
  using site = await serve(dist, '/', 4370)
  for (const page of samples) {
    const url = new URL(page.slice(1), site.address).href
    const weight = await measureWeight(browser, url)
    texts.set(page, weight.text)
    printPage(`this site ${page}`, weight, weight.text, await medianReport(url, runs))
  }
  for (const reference of referenceSites) {
    await installReferenceSite(reference)
    const built = await buildReferenceSite(reference, pages)
    using other = await serve(built.dist, '/', 4370)
    for (const page of samples) {
      const name = `${page.startsWith('/en/') ? 'en/' : ''}${chapterName(page)}`
      const path = listPages(built.dist).find((each) => each.startsWith(`/${name}`)) ?? ''
      const url = new URL(path.slice(1), other.address).href
      // The text is the same; the rest of `main` differs.
      const report = await medianReport(url, runs)
      printPage(`${reference.name} ${path}`, await measureWeight(browser, url), texts.get(page) ?? 0, report)
    }
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
