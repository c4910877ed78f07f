import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { stringify } from 'yaml'
import packageJson from '../../package.json' with { type: 'json' }
import { targetsSchema } from '../../src/schemas/targets.ts'
import { browserFlags } from '../../src/e2e/support/browser-flags.ts'
import { ensureBrowser } from '../support/browser.ts'
import { command } from '../support/command.ts'
import { copyProject, runIn } from '../proof/project-copy.ts'
import { serve } from '../serve.ts'

const id = 'plan-of-a-thousand'
const size = 1000
/** Milliseconds. */
const most = 50
const topics = ['elderly', 'children', 'community', 'farewell']
const { scripts } = packageJson

/** Builds a plan of a thousand targets, and times in Chromium how long the explorer takes to answer each choice. */
await command(async () => {
  const executablePath = await ensureBrowser(console.error)
  const scratch = await mkdtemp(join(tmpdir(), 'plan-reader-'))
  const browser = await chromium.launch({ executablePath, args: browserFlags })
  try {
    const folder = join(scratch, 'site')
    const targets = await build(folder)
    const { server, address } = await serve(join(folder, 'dist'), '/', 4350)
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`${address}${id}/targets/`)
    await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' })
    const answers = await choose(page)
    server.close()

    console.log(`${targets} targets, ${answers.length} choices, in ${browser.version()}; milliseconds`)
    console.log('              median   worst')
    for (const what of ['answered', 'painted'] as const) {
      const times = answers.map((answer) => answer[what]).toSorted((a, b) => a - b)
      const [median = NaN, worst = NaN] = [times[Math.floor(times.length / 2)], times.at(-1)]
      console.log(`${what.padEnd(12)}${median.toFixed(1).padStart(8)}${worst.toFixed(1).padStart(8)}`)
      if (what === 'answered' && median > most) process.exitCode = 1
    }
  } finally {
    await browser.close()
    await rm(scratch, { recursive: true, force: true })
  }
})

/** Builds the site of the plan in a copy of the project, and says how many targets it has. */
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

  // What the rules have found is named, so that it can be chosen by topic.
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

/** A thousand promises in ten chapters, firm and hoped for, of every shape the explorer draws. */
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
  /** Until the page holds what was chosen. */
  answered: number
  /** Until it is painted. */
  painted: number
}

/** Presses every choice on and off, chooses every order, and types and deletes words; each answer in milliseconds. */
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
