import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close } from 'pagefind'
import { languages, type Language } from '../schemas/language.ts'
import { targetsSchema } from '../schemas/targets.ts'
import { tasksSchema } from '../schemas/tasks.ts'
import { glossarySchema } from '../schemas/term.ts'
import { removeSearch, writeSearch } from '../indexing/build.ts'
import { recordsOf, type IndexedRecord } from '../indexing/records.ts'

/** Builds what the search page loads, `pagefind/`, from the pages and from content/. */
export function searchIndex(): AstroIntegration {
  let content = ''
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        content = fileURLToPath(new URL('content/', config.root))
      },
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now()
        const pages = fileURLToPath(dir)
        const plans = await plansOf(content)
        const [zh, en] = await Promise.all(
          languages.map(async (lang) =>
            (await Promise.all(plans.map((plan) => readRecords(pages, plan, lang)))).flat(),
          ),
        )
        const read = async (path: string): Promise<unknown> =>
          JSON.parse(await readFile(join(content, path), 'utf8'))
        const ofPlans = (file: string) => Promise.all(plans.map((plan) => read(`${plan}/${file}`)))
        const folder = join(pages, 'pagefind')
        await removeSearch(folder)
        await writeSearch(folder, {
          records: { zh: zh ?? [], en: en ?? [] },
          terms: glossarySchema.parse(await read('glossary.json')),
          targets: targetsSchema.array().parse(await ofPlans('targets.json')),
          tasks: tasksSchema.array().parse(await ofPlans('tasks.json')),
        })
        await close()
        const seconds = ((performance.now() - start) / 1000).toFixed(1)
        logger.info(
          `${zh?.length ?? 0} sections and items indexed in Chinese, ${en?.length ?? 0} in English, in ${seconds} s.`,
        )
      },
    },
  }
}

/** The ids of the plans, in order: the folders of content/. */
async function plansOf(content: string): Promise<string[]> {
  const entries = await readdir(content, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** The records of a plan's own page and of its chapters. */
async function readRecords(pages: string, plan: string, lang: Language): Promise<IndexedRecord[]> {
  const root = lang === 'zh' ? pages : join(pages, lang)
  const chapters = (await readdir(join(root, plan)))
    .map((name) => Number(/^chapter-(\d+)$/.exec(name)?.[1] ?? 0))
    .filter((number) => number > 0)
    .sort((a, b) => a - b)
  const paths = [`${plan}/`, ...chapters.map((number) => `${plan}/chapter-${number}/`)]
  return recordsOf(
    plan,
    await Promise.all(
      paths.map(async (page) => ({ page, html: await readFile(join(root, page, 'index.html'), 'utf8') })),
    ),
  )
}
