import { sourceHash } from './content-security-policy.ts'

/** Classes that few pages use and no script adds. */
export const prunableClasses: readonly string[] = [
  'table',
  'caption',
  'sign',
  'notice',
  'report',
  'ways',
  'ask',
  'gap',
]

/**
 * Removes from a page's own style sheets the rules of `prunableClasses` that it does not use, so that a page weighs
 * little more than its text. The hashes in its policy are replaced by those of the shorter sheets.
 */
export function pruneCss(html: string): string {
  const used = new Set(
    Array.from(html.matchAll(/\sclass="([^"]*)"/g), ([, names = '']) => names.split(/\s+/)).flat(),
  )
  const unused = prunableClasses.filter((name) => !used.has(name))
  if (unused.length === 0) return html
  const named = new RegExp(`\\.(?:${unused.join('|')})(?![\\w-])`)
  let pruned = html
  for (const [, sheet = ''] of html.matchAll(/<style\b[^>]*>([^<]*)<\/style>/g)) {
    const left = sheet.replace(
      /(?<=^|[{};])([^{};@]+)(\{[^{}]*\})/g,
      (_, selectors: string, block: string) => {
        const kept = splitSelectors(selectors).filter((selector) => !named.test(selector))
        return kept.length === 0 ? '' : kept.join(',') + block
      },
    )
    pruned = pruned.replace(sheet, () => left).replaceAll(sourceHash(sheet), sourceHash(left))
  }
  return pruned
}

/** The selectors of a list; a comma within brackets separates none. */
function splitSelectors(list: string): string[] {
  return list.split(/,(?![^()]*\))/)
}
