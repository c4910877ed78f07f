import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { load } from 'cheerio'
import { close, createIndex, type CustomRecord } from 'pagefind'

/**
 * What is searched of a built page, one record for each heading and paragraph of the plan: its text, the address of
 * its own, and as metadata the heading it stands under (`title`) and its address in words (`place`).
 */
export function recordsOf(html: string, url: string): CustomRecord[] {
  const $ = load(html)
  // The engine looks for the language of its page in lower case.
  const language = $('html').attr('lang')?.toLowerCase() ?? ''
  let title = $('h1').first().text()
  return $('[data-plan-text][id]')
    .get()
    .map((element) => {
      const block = $(element)
      const content = block.text()
      if (/^h\d$/.test(element.name)) title = content
      const id = element.attribs['id'] ?? ''

      // The label of a paragraph begins with the number of the last heading above it.
      const parts = id.split('-')
      const numbers = parts
        .map((_, index) => $(`#${parts.slice(0, index + 1).join('-')} > .number`).text())
        .filter((number) => number !== '')
      const label = block.prev('.place').attr('aria-label')?.replace('\u200b', '')
      const place = label === undefined ? numbers : [...numbers.slice(0, -1), label]

      return {
        url: `${url}#${id}`,
        content,
        language,
        meta: { title, place: place.join(language.startsWith('zh') ? '' : ', ') },
      }
    })
}

/** Builds the search index of the site, `pagefind/`, after the pages. */
export function searchIndex(): AstroIntegration {
  let base = '/'
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/')
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        const pages = (await readdir(folder, { recursive: true })).filter((path) =>
          path.endsWith('index.html'),
        )
        const records: CustomRecord[] = []
        for (const page of pages.sort()) {
          const url = base + page.replaceAll('\\', '/').replace(/index\.html$/, '')
          records.push(...recordsOf(await readFile(join(folder, page), 'utf8'), url))
        }

        const { index, errors } = await createIndex()
        if (!index) throw new Error(`The search index could not be begun: ${errors.join(' ')}`)
        for (const record of records) complain((await index.addCustomRecord(record)).errors)
        const { files, errors: faults } = await index.getFiles()
        complain(faults)
        // Chunks of an earlier build would stay behind.
        await rm(join(folder, 'pagefind'), { recursive: true, force: true })
        for (const { path, content } of files.filter(({ path }) => isUsed(path))) {
          const target = join(folder, 'pagefind', path)
          await mkdir(dirname(target), { recursive: true })
          await writeFile(target, path === 'pagefind-entry.json' ? inOrder(content) : content)
        }
        await close()
        logger.info(`${records.length} headings and paragraphs indexed.`)
      },
    },
  }
}

/** The engine, its index and nothing of Pagefind's own interface. */
function isUsed(path: string) {
  return path.includes('/') || /^(pagefind|pagefind-worker)\.js$|\.(json|pf_meta|pagefind)$/.test(path)
}

/** Pagefind writes the languages in another order each time. */
function inOrder(json: Uint8Array) {
  const entry = JSON.parse(new TextDecoder().decode(json)) as { languages: Record<string, unknown> }
  const languages = Object.fromEntries(Object.entries(entry.languages).sort(([a], [b]) => (a < b ? -1 : 1)))
  return JSON.stringify({ ...entry, languages })
}

function complain(errors: readonly string[]) {
  if (errors.length > 0) throw new Error(`The search index could not be built: ${errors.join(' ')}`)
}
