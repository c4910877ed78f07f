import type { AstroIntegration } from 'astro'
import { rewritePages } from './built-pages.ts'

/**
 * Counts the islands of a page from 1. Astro makes their ids from the folder that the project lies in, so that the
 * same commit would not give the same bytes everywhere; nothing in the page refers to them.
 */
export function countIslands(html: string): string {
  let count = 0
  return html.replace(/(?<=<astro-island uid=")[^"]*/g, () => String(++count))
}

/** Counts the islands of each page after the build. */
export function islandIds(): AstroIntegration {
  return {
    name: 'island-ids',
    hooks: { 'astro:build:done': ({ dir }) => rewritePages(dir, countIslands) },
  }
}
