import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close } from 'pagefind'
import type { BuildPart } from '../schemas/build-part.ts'
import { languages, type Language } from '../schemas/language.ts'
import { figuresSchema } from '../schemas/figures.ts'
import { targetsSchema } from '../schemas/targets.ts'
import { tasksSchema } from '../schemas/tasks.ts'
import { addPlaces, glossarySchema, termPlacesSchema, type TermWithPlaces } from '../schemas/term.ts'
import { removeSearch, writeSearch } from '../indexing/build.ts'
import { recordsOf, type IndexedRecord } from '../indexing/records.ts'

/**
 * Builds what the search page loads, `pagefind/`, from the pages of all plans and from content/.
 * @param part what the build makes: the search belongs to the library
 * @param site the folder with the pages of plans that other builds have made, from the root of the project
 */
export function searchIndex(part: BuildPart, site: string | undefined): AstroIntegration {
  let content = ''
  let published = ''
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        content = fileURLToPath(new URL('content/', config.root))
        published = fileURLToPath(new URL(`${site ?? 'dist'}/`, config.root))
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!part.library) return
        const start = performance.now()
        const own = fileURLToPath(dir)
        const pages = part.plans === null ? own : published
        const plans = await plansOf(content)
        const [zh, en] = await Promise.all(
          languages.map(async (lang) =>
            (await Promise.all(plans.map((plan) => readRecords(pages, plan, lang)))).flat(),
          ),
        )
        const ofPlans = (file: string) =>
          Promise.all(plans.map((plan) => readJson(join(content, plan, file))))
        const folder = join(own, 'pagefind')
        await removeSearch(folder)
        await writeSearch(folder, {
          records: { zh: zh ?? [], en: en ?? [] },
          terms: await readTerms(content, plans),
          figures: figuresSchema.array().parse(await ofPlans('figures.json')),
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

/** The terms of the glossary in `content` with their places in these plans. */
export async function readTerms(content: string, plans: readonly string[]): Promise<TermWithPlaces[]> {
  const places = plans.map(
    async (plan) =>
      [plan, termPlacesSchema.parse(await readJson(join(content, plan, 'terms.json')))] as const,
  )
  return addPlaces(
    glossarySchema.parse(await readJson(join(content, 'glossary.json'))),
    new Map(await Promise.all(places)),
  )
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'))
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
  const names = await readdir(join(root, plan)).catch(() => {
    throw new Error(
      `${join(root, plan)} is missing: the search needs the pages of every plan. Run \`npm run build -- --plans ${plan}\`.`,
    )
  })
  const chapters = names
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
