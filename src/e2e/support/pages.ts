import { readdirSync, statSync } from 'node:fs'

/** The address of every page of the site built into `dist`, in order. */
export function listPages(dist = 'dist'): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))
    .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`)
    .toSorted()
}

/** What kind of page an address is, with its language: `/en/<plan>/chapter-n/`. One of no known pattern is its own. */
export function pageType(address: string): string {
  return address
    .split('/')
    .map((segment, index, segments) => {
      if (plans.has(segment)) return '<plan>'
      if (/^chapter-\d+$/.test(segment)) return 'chapter-n'
      return segment !== '' && /^(targets|topics)$/.test(segments[index - 1] ?? '') ? '<id>' : segment
    })
    .join('/')
}

/** One page of each type and language: the longest. */
export function samplePages(dist = 'dist'): string[] {
  const types = Object.values(Object.groupBy(listPages(dist), pageType))
  return types.flatMap((pages = []) => pages.toSorted((a, b) => size(dist, b) - size(dist, a)).slice(0, 1))
}

/** The folders of content/ are the plans' ids. */
const plans = new Set(
  readdirSync('content', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name),
)

function size(dist: string, address: string): number {
  return statSync(`${dist}${address.replace(/\/$/, '/index.html')}`).size
}
