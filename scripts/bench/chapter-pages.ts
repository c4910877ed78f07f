import { readFileSync } from 'node:fs'
import { load } from 'cheerio'
import { listPages } from '../../src/e2e/support/pages.ts'
import type { MarkdownPage } from './reference-sites.ts'

/** The chapters of every plan of a built site as Markdown, cut into pages as they are here. */
export function chapterPages(dist: string, lang: 'zh' | 'en'): MarkdownPage[] {
  const own = lang === 'zh' ? /^\/[^/]+\/chapter-\d+\/$/ : /^\/en\/[^/]+\/chapter-\d+\/$/
  return listPages(dist)
    .filter((page) => own.test(page) && !page.startsWith('/bilingual/'))
    .map((page) => {
      const $ = load(readFileSync(`${dist}${page}index.html`, 'utf8'))
      const [first, ...blocks] = $('[data-plan-text]').get()
      const markdown = blocks.map((block) => {
        const level = /^h(\d)$/.exec(block.name)?.[1]
        const text = $(block)
          .text()
          .trim()
          .replace(/[<>[\]*_`\\]/g, '\\$&')
        return level === undefined ? text : `${'#'.repeat(Number(level))} ${text}`
      })
      const title = $(first).text().trim()
      return { name: chapterName(page), lang, title, markdown: `${markdown.join('\n\n')}\n` }
    })
}

/** The name of a chapter among those of all plans. */
export const chapterName = (page: string) =>
  page
    .replace(/^\/(en\/)?/, '')
    .replace(/\/$/, '')
    .replaceAll('/', '-')
