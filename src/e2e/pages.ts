import { readdirSync, statSync } from 'node:fs'

/** The folders of content/ are the plans' ids. */
const plans = readdirSync('content', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

/** The address of every page of dist/, in order. */
export const allPages = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html'))
  .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`)
  .toSorted()

/** What kind of page an address is, with its language: `/en/<plan>/chapter-n/`. A page of no known pattern is its own. */
export function pageType(address: string): string {
  return address
    .split('/')
    .map((segment, index, segments) => {
      if (plans.includes(segment)) return '<plan>'
      if (/^chapter-\d+$/.test(segment)) return 'chapter-n'
      return segment !== '' && /^(targets|topics)$/.test(segments[index - 1] ?? '') ? '<id>' : segment
    })
    .join('/')
}

/** One page of each type and language, the longest. */
export const pageSamples = Object.values(Object.groupBy(allPages, pageType)).flatMap((pages = []) =>
  pages.toSorted((a, b) => size(b) - size(a)).slice(0, 1),
)

function size(address: string): number {
  return statSync(`dist${address.endsWith('/') ? `${address}index.html` : address}`).size
}
