import { readFile, rm } from 'node:fs/promises'
import { z } from 'zod'
import packageJson from '../package.json' with { type: 'json' }
import { provideBrowser } from './support/browser.ts'
import { runSteps, type Step, type Tally } from './support/steps.ts'

const { scripts } = packageJson

// Absolute addresses are tested too, and the site has no address of its own until it is hosted.
const env = { SITE_URL: 'https://example.org', BASE_PATH: '/' }

// What an earlier run left must not pass for a result of this one.
for (const left of ['dist', '.cache/sites', '.cache/unit.json', '.cache/pages.json', '.cache/e2e.json'])
  await rm(left, { recursive: true, force: true })

// Two lanes, for two cores. Lint needs the types that the check of the types generates.
const code: Step[] = [
  { name: 'types', run: scripts.types },
  { name: 'lint', run: scripts.lint },
  { name: 'browser', run: provideBrowser },
]
const site: Step[] = [
  { name: 'format', run: scripts['format:check'] },
  { name: 'unit tests', run: scripts.unit, tally: () => readVitest('.cache/unit.json') },
  { name: 'content', run: scripts['content:check'] },
  { name: 'fidelity of the text', run: scripts.fidelity },
  { name: 'build', run: scripts.build, env },
  { name: 'fidelity of the pages', run: scripts.fidelity, after: ['build'] },
  { name: 'valid HTML', run: scripts.html, after: ['build'] },
  { name: 'links', run: scripts.links, env, after: ['build'] },
  { name: 'pages', run: scripts.pages, after: ['build'], tally: () => readVitest('.cache/pages.json') },
]
const behaviour: Step[] = [
  { name: 'browser tests', run: scripts.e2e, env, after: ['build', 'browser'], tally: readPlaywright },
]

const { passed, failed } = await runSteps([code, site], [behaviour])

console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

async function readVitest(path: string): Promise<Tally> {
  const report = z.object({ numPassedTests: z.int(), numFailedTests: z.int() })
  const { numPassedTests, numFailedTests } = report.parse(await readJson(path))
  return { passed: numPassedTests, failed: numFailedTests }
}

async function readPlaywright(): Promise<Tally> {
  const report = z.object({ stats: z.object({ expected: z.int(), flaky: z.int(), unexpected: z.int() }) })
  const { stats } = report.parse(await readJson('.cache/e2e.json'))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'))
}
