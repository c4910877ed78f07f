import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtempDisposable, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { stringify } from 'yaml'
import packageJson from '../../package.json' with { type: 'json' }
import { targetsSchema } from '../../src/schemas/targets.ts'
import { command } from '../support/command.ts'
import { launchBrowser } from '../support/launch-browser.ts'
import { median } from './figures.ts'
import { copyProject, runIn } from '../proof/project-copy.ts'
import { serve } from '../serve.ts'

const id = 'plan-of-a-thousand'
const size = 1000
/** The longest median answer that passes, in milliseconds. */
const most = 50
const topics = ['elderly', 'children', 'community', 'farewell']
const { scripts } = packageJson

/** Builds a plan of a thousand targets, and measures in Chromium how long the explorer takes to answer each choice. */
await command(async () => {
  await using scratch = await mkdtempDisposable(join(tmpdir(), 'plan-reader-'))
  const folder = join(scratch.path, 'site')
  const targets = await build(folder)
  using site = await serve(join(folder, 'dist'), '/', 4350)
  await using browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${site.address}${id}/targets/`)
  await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' })
  const answers = await choose(page)

  console.log(`${targets} targets, ${answers.length} choices, in ${browser.version()}; milliseconds`)
  console.log('              median   worst')
  for (const what of ['answered', 'painted'] as const) {
    const times = answers.map((answer) => answer[what])
    const typical = median(times)
    console.log(
      `${what.padEnd(12)}${typical.toFixed(1).padStart(8)}${Math.max(...times)
        .toFixed(1)
        .padStart(8)}`,
    )
    if (what === 'answered' && typical > most) process.exitCode = 1
  }
})

/** Builds the site of the plan in a copy of the project. Returns the number of its targets. */
async function build(folder: string): Promise<number> {
  await mkdir(folder)
  await copyProject(folder)
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  const seeds = join(folder, 'seeds')
  await rm(seeds, { recursive: true })
  await mkdir(join(seeds, id), { recursive: true })
  await cp('seeds/site.yaml', join(seeds, 'site.yaml'))
  await writeFile(
    join(seeds, 'glossary.csv'),
    'zh,zh_also,en,en_also,note,definition_zh,definition_en,allow\n',
  )
  await writeFile(
    join(seeds, 'topics.yaml'),
    stringify(
      topics.map((topic) => ({ id: topic, name: { zh: topic, en: topic }, places: { [id]: ['c2'] } })),
    ),
  )
  const text = writePlan()
  await writeFile(join(seeds, id, 'plan.txt'), text)
  await writeFile(join(seeds, id, 'plan.yaml'), stringify(settingsFor(text)))
  await writeFile(join(seeds, id, 'en.po'), 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n')
  await runIn(folder, scripts.content)

  // The targets that the rules found get names and topics, so that the explorer can filter them.
  const found = targetsSchema.parse(
    JSON.parse(await readFile(join(folder, 'content', id, 'targets.json'), 'utf8')),
  ).targets
  const named = found.map(({ indicator, statements }, index) => ({
    id: `target-${index + 1}`,
    indicator: { zh: indicator.zh, en: `Indicator ${index + 1}` },
    unit: 'things',
    topic: topics[index % topics.length],
    statements: statements.map(({ key }) => key),
  }))
  await writeFile(join(seeds, id, 'targets.yaml'), stringify({ targets: named }))
  await runIn(folder, scripts.content)
  await runIn(folder, scripts.build, { BASE_PATH: '/' })
  return found.length
}

/** A thousand promises in ten chapters, firm and aspirational, of every kind that the explorer draws. */
function writePlan(): string {
  const numerals = [...'一二三四五六七八九十']
  const chapters = numerals.map((numeral, chapter) => {
    const promises = Array.from({ length: size / numerals.length }, (_, index) => {
      const name = `${numeral}类${'甲乙丙丁戊己庚辛壬癸'[index % 10] ?? ''}型第${index + 1}号`
      return [
        `到2025年，${name}设施覆盖率达到${(index % 60) + 40}%。`,
        `到2024年，力争${name}服务站达到${index * 7 + 3}个。`,
        `“十四五”期间，新增${name}场所${index * 11 + 5}处。`,
      ][index % 3]
    })
    return `第${numeral}章 第${chapter + 1}组\n\n${promises.join('\n\n')}\n`
  })
  return `千项规划\n\n${chapters.join('\n')}`
}

function settingsFor(text: string) {
  const source = ['republisher', 'republished', 'url', 'attributedTo', 'documentNumber', 'issued']
  return {
    id,
    title: { zh: '千项规划' },
    shortTitle: { zh: '千项', en: 'Thousand' },
    period: { from: 2021, to: 2025 },
    state: 'concluded',
    issuer: null,
    source: Object.fromEntries(source.map((name) => [name, null])),
    sha256: createHash('sha256').update(text).digest('hex'),
    wrapper: [],
    repairs: [],
    moved: {},
  }
}

interface Answer {
  /** Until the page has the answer. */
  answered: number
  /** Until the answer is painted. */
  painted: number
}

/** Switches every filter on and off, chooses every order, types and deletes words. Answers in milliseconds. */
function choose(page: Page): Promise<Answer[]> {
  return page.evaluate(async () => {
    const answers: Answer[] = []
    const element = (selector: string) => document.querySelector(selector)
    const time = async (act: () => void) => {
      const table = element('.filters')?.parentElement
      if (!table) throw new Error('no explorer on the page')
      const start = performance.now()
      const answered = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect()
          resolve(performance.now() - start)
        })
        observer.observe(table, { childList: true, subtree: true, attributes: true, characterData: true })
      })
      act()
      const answer = await answered
      await new Promise(requestAnimationFrame)
      await new Promise((resolve) => setTimeout(resolve))
      answers.push({ answered: answer, painted: performance.now() - start })
    }

    const toggles = Array.from(document.querySelectorAll<HTMLElement>('.toggle'))
    for (const toggle of [...toggles, ...toggles]) {
      await time(() => {
        toggle.click()
      })
      await time(() => {
        toggle.click()
      })
    }
    const order = element('.filters select')
    if (order instanceof HTMLSelectElement)
      for (const { value } of [...order.options].reverse())
        await time(() => {
          order.value = value
          order.dispatchEvent(new Event('change', { bubbles: true }))
        })
    const field = element('.filters input')
    if (field instanceof HTMLInputElement)
      for (const words of ['设', '设施', '设施 甲', '设施', '设', '', '服务站', ''])
        await time(() => {
          field.value = words
          field.dispatchEvent(new Event('input', { bubbles: true }))
        })
    return answers
  })
}
