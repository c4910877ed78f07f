import { readFile, writeFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'
import { tightenPolicy } from './content-security-policy.ts'
import { pruneCss } from './prune-css.ts'

/** Finishes the pages that Astro built. Other files stay as they are, also those that end in `.html`. */
export function finishPages(): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        for (const { pathname } of pages) {
          const file = new URL(pathname === '404/' ? '404.html' : `${pathname}index.html`, dir)
          await writeFile(file, finishPage(await readFile(file, 'utf8')))
        }
      },
    },
  }
}

/** The policy comes last: it has the hashes of what the page then holds. */
function finishPage(html: string): string {
  return tightenPolicy(pruneCss(numberIslands(html)))
}

/**
 * Numbers the islands of a page from 1. Astro makes their ids from the folder of the project, so that the same commit
 * would not give the same bytes everywhere; nothing in the page refers to them.
 */
export function numberIslands(html: string): string {
  let count = 0
  return html.replace(/(?<=<astro-island uid=")[^"]*/g, () => String(++count))
}
