import { writeFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'
import { planOfPath } from '../schemas/build-part.ts'

/**
 * Groups of pages as the sitemap integration takes them: those of each plan. It puts all others into `sitemap-pages-0.xml`.
 * @param base the path of the site, with both slashes
 * @param plans the ids of the plans
 */
export function sitemapChunks(base: string, plans: readonly string[]) {
  const known = new Set(plans)
  const groupOf = (id: string) => {
    return <Item extends { url: string }>(item: Item) => {
      const path = new URL(item.url).pathname.slice(base.length)
      return planOfPath(path, known) === id ? item : undefined
    }
  }
  return Object.fromEntries(plans.map((id) => [id, groupOf(id)]))
}

/**
 * Writes the list of all sitemaps, also of those of plans that another build makes.
 * @param site the address of the site, without its base
 * @param base the path of the site, with both slashes
 * @param plans the ids of all plans
 */
export function sitemapIndex(site: string, base: string, plans: readonly string[]): AstroIntegration {
  return {
    name: 'sitemap-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const entries = ['pages', ...plans].map((name) => {
          const { href } = new URL(`${base}sitemap-${name}-0.xml`, site)
          return `<sitemap><loc>${href}</loc></sitemap>`
        })
        await writeFile(
          new URL('sitemap-index.xml', dir),
          `<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</sitemapindex>`,
        )
      },
    },
  }
}
