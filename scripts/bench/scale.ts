import { mkdtempDisposable, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from '@playwright/test'
import { firstBytes, withoutText } from '../../src/e2e/support/search/bytes.ts'
import { listPages } from '../../src/e2e/support/pages.ts'
import { chapterPages } from './chapter-pages.ts'
import { command } from '../support/command.ts'
import { launchBrowser } from '../support/launch-browser.ts'
import { printHead, printRow } from './figures.ts'
import { folderSize } from './folder-size.ts'
import { copyProject } from '../proof/project-copy.ts'
import { writeManyPlans } from './many-plans.ts'
import { buildReferenceSite, installReferenceSite, starlight } from './reference-sites.ts'
import { serve } from '../serve.ts'
import { runCommand } from '../support/steps.ts'

const queries = ['一窗受理', '养老', '殡葬', '社会组织', '2025年']

/** What a size of library costs. Seconds of the clock, bytes. */
interface Cost {
  plans: number
  pages: number
  content: number
  build: number
  index: number
  memory: number
  size: number
  query: number
  /** Starlight with the same chapters: its pages and the seconds of its build. */
  reference: { pages: number; seconds: number }
}

const columns: Record<string, (cost: Cost) => string> = {
  plans: ({ plans }) => String(plans),
  pages: ({ pages }) => String(pages),
  'content s': ({ content }) => content.toFixed(1),
  'build s': ({ build }) => build.toFixed(1),
  'of it index s': ({ index }) => index.toFixed(1),
  'peak memory MB': ({ memory }) => (memory / 1000).toFixed(0),
  'dist MB': ({ size }) => (size / 1e6).toFixed(1),
  'first query KB': ({ query }) => (query / 1000).toFixed(1),
  'a page ms': ({ build, pages }) => ((build / pages) * 1000).toFixed(0),
  'a page ms, Starlight': ({ reference }) => ((reference.seconds / reference.pages) * 1000).toFixed(0),
}

/**
 * Prints what libraries of 1, 10 and 30 plans cost, of other sizes on request, and how each cost grows: the exponent is 1
 * where twice the plans cost twice as much.
 */
await command(async () => {
  const { values } = parseArgs({ options: { plans: { type: 'string', default: '1,10,30' } } })
  await installReferenceSite(starlight)
  await using browser = await launchBrowser()
  const costs: Cost[] = []
  printHead(Object.keys(columns))
  for (const plans of values.plans.split(',').map(Number)) {
    const cost = await measure(browser, plans)
    costs.push(cost)
    printRow(Object.values(columns).map((column) => column(cost)))
  }
  const [first, last] = [costs[0], costs.at(-1)]
  if (!first || !last || first === last) return
  const exponent = (of: (cost: Cost) => number) =>
    (Math.log(of(last) / of(first)) / Math.log(last.plans / first.plans)).toFixed(2)
  console.log(
    `\nGrowth exponents from ${first.plans} to ${last.plans} plans: content ${exponent(({ content }) => content)},`,
    `build ${exponent(({ build }) => build)}, index ${exponent(({ index }) => index)},`,
    `size ${exponent(({ size }) => size)}, first query ${exponent(({ query }) => query)}`,
  )
})

async function measure(browser: Browser, plans: number): Promise<Cost> {
  await using scratch = await mkdtempDisposable(join(tmpdir(), 'plan-reader-'))
  const folder = join(scratch.path, 'site')
  await copyProject(folder)
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  await writeManyPlans(join(folder, 'seeds'), plans - 1)
  const content = await time(folder, 'node scripts/content.ts')
  const build = await time(folder, 'node scripts/build.ts')
  const dist = join(folder, 'dist')
  using site = await serve(dist, '/', 4380)
  const bytes = await firstBytes(browser, `${site.address}search/`, queries)
  const chapters = (['zh', 'en'] as const).flatMap((lang) => chapterPages(dist, lang))
  const reference = await buildReferenceSite(starlight, chapters)
  return {
    plans,
    pages: listPages(dist).length,
    content: content.seconds,
    build: build.seconds,
    index: Number(/indexed .* in ([\d.]+) s/.exec(build.output)?.[1]),
    memory: Math.max(content.memory, build.memory),
    size: (await folderSize(dist)).bytes,
    query: Math.max(...bytes.map(withoutText)),
    reference: { seconds: reference.seconds, pages: listPages(reference.dist).length },
  }
}

/** Runs a command and measures its seconds and the peak memory of its Node processes, in thousands of bytes. */
async function time(
  folder: string,
  run: string,
): Promise<{ seconds: number; memory: number; output: string }> {
  const peaks = join(folder, '.peaks')
  await rm(peaks, { force: true })
  const note = `import { appendFileSync } from 'node:fs'
process.on('exit', () => appendFileSync(${JSON.stringify(peaks)}, process.resourceUsage().maxRSS + '\\n'))`
  const start = performance.now()
  const { ok, output } = await runCommand(
    run,
    {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(note)}`,
      SITE_URL: 'https://example.org',
    },
    folder,
  )
  const seconds = (performance.now() - start) / 1000
  if (!ok) throw new Error(`${run} failed\n${output.slice(-2000)}`)
  const memory = Math.max(...(await readFile(peaks, 'utf8')).trim().split('\n').map(Number))
  return { seconds, memory: memory * 1.024, output }
}
