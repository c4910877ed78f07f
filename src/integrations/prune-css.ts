import { load } from 'cheerio'
import { sourceHash } from './content-security-policy.ts'

/** Classes that scripts add to a page: their rules stay where nothing has them yet. */
export const scriptClasses: readonly string[] = [
  'js',
  'begun',
  'open',
  'large',
  'has-matches',
  'read-aloud',
  'answered',
]

/**
 * Removes from a page's own style sheets the rules that nothing on it uses, so that a page weighs little more than its
 * text. Rules for bare elements stay, because scripts add elements. Pages that scripts build stay as they are. The hashes
 * in the page's policy are replaced by those of the shorter sheets.
 */
export function pruneCss(html: string): string {
  if (/<astro-island|\sdata-search=/.test(html)) return html
  const $ = load(html)
  const known = new Map<string, boolean>()
  const isUsed = (selector: string) => {
    const used = known.get(selector) ?? $(matchable(selector)).length > 0
    known.set(selector, used)
    return used
  }
  let pruned = html
  for (const [, sheet = ''] of html.matchAll(/<style\b[^>]*>([^<]*)<\/style>/g)) {
    const left = sheet.replace(
      /(?<=^|[{};])([^{};@]+)(\{[^{}]*\})/g,
      (_, selectors: string, block: string) => {
        const kept = splitSelectors(selectors).filter(isUsed)
        return kept.length === 0 ? '' : kept.join(',') + block
      },
    )
    pruned = pruned.replace(sheet, () => left).replaceAll(sourceHash(sheet), sourceHash(left))
  }
  return pruned
}

const added = new RegExp(String.raw`\.(?:${scriptClasses.join('|')})(?![\w-])`, 'g')

/** A selector that matches at least what `selector` may come to match once readers and scripts act. */
export function matchable(selector: string): string {
  const lasting = selector
    .replace(/:not\([^()]*\)/g, '')
    .replace(/:lang\((\w+)\)/g, ':is([lang|="$1"],[lang|="$1"] *)')
    .replace(added, '')
    .replace(/\[(?:aria-|open|hidden)[^\]]*\]/g, '')
    .replace(/::?(?!is\()[\w-]+(?:\([^()]*\))?/g, '')
    .trim()
    .replace(/\s*([>~+])\s*/g, '$1')
    .replace(/(^|[>~+])(?=$|[>~+])/g, '$1*')
  return /^[\w\s>~+*-]*$/.test(lasting) ? '*' : lasting
}

/** The selectors of a list; a comma within brackets separates none. */
function splitSelectors(list: string): string[] {
  return list.split(/,(?![^()]*\))/)
}
