import type { AstroIntegration } from 'astro'
import { rewritePages } from './built-pages.ts'
import { sourceHash } from './content-security-policy.ts'

/** Classes of what few pages of a text have, and no script ever adds: a page without one does without its rules. */
export const rare: readonly string[] = ['table', 'caption', 'sign', 'notice', 'report', 'ways', 'ask', 'gap']

/**
 * Take out of a page's own style sheets the rules for what is not on the page, as a page of text is to weigh little
 * more than its text. The policy of the page is given the hashes of what is left.
 */
export function fitStyles(html: string): string {
  const used = new Set(
    Array.from(html.matchAll(/\sclass="([^"]*)"/g), ([, names = '']) => names.split(/\s+/)).flat(),
  )
  const unused = rare.filter((name) => !used.has(name))
  if (unused.length === 0) return html
  const named = new RegExp(`\\.(?:${unused.join('|')})(?![\\w-])`)
  let fitted = html
  for (const [, sheet = ''] of html.matchAll(/<style\b[^>]*>([^<]*)<\/style>/g)) {
    const left = sheet.replace(
      /(?<=^|[{};])([^{};@]+)(\{[^{}]*\})/g,
      (_, selectors: string, block: string) => {
        const kept = cutSelectors(selectors).filter((selector) => !named.test(selector))
        return kept.length === 0 ? '' : kept.join(',') + block
      },
    )
    fitted = fitted.replace(sheet, () => left).replaceAll(sourceHash(sheet), sourceHash(left))
  }
  return fitted
}

/** Selectors of a list; a comma within brackets parts none. */
function cutSelectors(list: string): string[] {
  return list.split(/,(?![^()]*\))/)
}

/** Fits the styles of each page after the build. */
export function pageStyles(): AstroIntegration {
  return {
    name: 'page-styles',
    hooks: { 'astro:build:done': ({ dir }) => rewritePages(dir, fitStyles) },
  }
}
