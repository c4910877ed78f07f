import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { pageType, samplePages } from '../../src/e2e/support/pages.ts'
import { median } from '../bench/figures.ts'
import { browserFlags } from '../../src/e2e/support/browser-flags.ts'
import { runIn } from './project-copy.ts'
import { serve } from '../serve.ts'

// Not in the lock file: only the proof needs it, and it brings two hundred packages.
const version = '12.8.2'
const home = resolve('node_modules/.cache/lighthouse')

const category = z.object({ score: z.number() }).transform(({ score }) => Math.round(score * 100))
const metric = z.object({ numericValue: z.number() }).transform(({ numericValue }) => numericValue)
const reportSchema = z.object({
  categories: z.object({
    performance: category,
    accessibility: category,
    'best-practices': category,
    seo: category,
  }),
  audits: z.object({
    'largest-contentful-paint': metric,
    'total-blocking-time': metric,
    'cumulative-layout-shift': metric,
  }),
})
export type Report = z.infer<typeof reportSchema>

/**
 * Runs Lighthouse, as a phone, on one page of each type and language of the site in `dist`.
 * @returns a table of the results
 * @throws the table, where a page has a layout shift, less than 99 in performance or less than 100 in another category
 */
export async function auditPages(dist: string): Promise<string> {
  await installLighthouse()
  using site = await serve(dist, '/', 4340)
  const rows: string[] = []
  let allGood = true
  for (const page of samplePages(dist)) {
    const report = await audit(new URL(page, site.address).href)
    const good = isGood(report, pageType(page))
    allGood &&= good
    rows.push(formatRow(report, page, good))
  }

  const table = ['perf  a11y  best   SEO  LCP s  TBT ms    CLS', ...rows].join('\n')
  if (!allGood) throw new Error(table)
  return table
}

/** Lighthouse’s report of an address as a phone sees it; each number is the median of `runs` runs. */
export async function medianReport(url: string, runs: number): Promise<Report> {
  const reports: Report[] = []
  for (let run = 0; run < runs; run++) reports.push(await audit(url))
  const of = (read: (report: Report) => number) => median(reports.map(read))
  return {
    categories: {
      performance: of(({ categories }) => categories.performance),
      accessibility: of(({ categories }) => categories.accessibility),
      'best-practices': of(({ categories }) => categories['best-practices']),
      seo: of(({ categories }) => categories.seo),
    },
    audits: {
      'largest-contentful-paint': of(({ audits }) => audits['largest-contentful-paint']),
      'total-blocking-time': of(({ audits }) => audits['total-blocking-time']),
      'cumulative-layout-shift': of(({ audits }) => audits['cumulative-layout-shift']),
    },
  }
}

/** Installs Lighthouse if it is missing. */
export async function installLighthouse() {
  await mkdir(home, { recursive: true })
  await writeFile(join(home, 'package.json'), '{ "private": true }')
  await runIn(home, `npm install --no-audit --no-fund --save-exact lighthouse@${version}`)
}

async function audit(url: string): Promise<Report> {
  const flags = ['--headless=new', ...browserFlags].join(' ')
  await runIn(
    home,
    `lighthouse ${url} --quiet --output=json --output-path=report.json --chrome-flags="${flags}"`,
  )
  return reportSchema.parse(JSON.parse(await readFile(join(home, 'report.json'), 'utf8')))
}

export function isGood({ categories, audits }: Report, type: string): boolean {
  // Both ask search engines not to list them.
  const unlisted = /\/(404\.html|404\/|search\/)$/.test(type)
  return (
    categories.performance >= 99 &&
    categories.accessibility === 100 &&
    categories['best-practices'] === 100 &&
    (categories.seo === 100 || unlisted) &&
    audits['cumulative-layout-shift'] === 0
  )
}

function formatRow({ categories, audits }: Report, page: string, good: boolean): string {
  const { performance, accessibility, seo } = categories
  const cells = [
    ...[performance, accessibility, categories['best-practices'], seo].map((score) =>
      String(score).padStart(4),
    ),
    (audits['largest-contentful-paint'] / 1000).toFixed(2).padStart(5),
    audits['total-blocking-time'].toFixed(0).padStart(6),
    audits['cumulative-layout-shift'].toFixed(3).padStart(5),
  ]
  return `${cells.join('  ')}  ${good ? ' ' : '✖'} ${page}`
}
