import { readFileSync } from 'node:fs'
import { load } from 'cheerio'
import { listPages } from '../pages.ts'

/** A heading or paragraph of the plan on a built page, read without the code of the search. */
export interface PageBlock {
  id: string
  page: string
  /** The id of the heading that it is, or is under. */
  under: string
  text: string
}

/** The matches that a query should have. */
export interface Matches {
  matches: number
  /** Addresses of the blocks, in the order of the text. */
  addresses: string[]
  pages: number
}

/** The blocks of every plan page and chapter in one language, in the order of the text. */
export function readBlocks(lang: 'zh' | 'en', dist = 'dist'): PageBlock[] {
  const pages = listPages(dist).filter((page) => /^(\/en)?\/[a-z0-9-]+\/(chapter-\d+\/)?$/.test(page))
  return pages
    .filter((page) => page.startsWith('/en/') === (lang === 'en'))
    .flatMap((page) => {
      const $ = load(readFileSync(`${dist}${page}index.html`, 'utf8'))
      let under = ''
      return $('[data-plan-text]')
        .get()
        .map((element) => {
          const id = element.attribs['id'] ?? ''
          if (/^h\d$/.test(element.name)) under = id
          return { id, page, under, text: $(element).text().trim() }
        })
    })
}

/** Chinese as it is compared: without white space, half-width, in lower case. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
}

/** The places of a string, counted by splitting every block at it. */
export function matchesOf(blocks: readonly PageBlock[], query: string): Matches {
  return sum(blocks, (text) => plain(text).split(plain(query)).length - 1)
}

/** The places of these strings, in the sections and items that have all of them. No two of them may overlap. */
export function matchesOfAll(blocks: readonly PageBlock[], parts: readonly string[]): Matches {
  const holders = parts.map(
    (part) => new Set(blocks.filter(({ text }) => plain(text).includes(plain(part))).map(placeOf)),
  )
  const within = blocks.filter((block) => holders.every((places) => places.has(placeOf(block))))
  return sum(within, (text) =>
    parts.reduce((count, part) => count + plain(text).split(plain(part)).length - 1, 0),
  )
}

/** The places of these words in this order, whatever marks are between them; a number keeps its marks. */
export function matchesOfPhrase(blocks: readonly PageBlock[], phrase: string): Matches {
  const spaced = (text: string) =>
    ` ${(text.toLowerCase().match(/\d+(?:[.,/]\d+)+|[\p{L}\p{N}]+/gu) ?? []).join('  ')} `
  return sum(blocks, (text) => spaced(text).split(spaced(phrase)).length - 1)
}

function sum(blocks: readonly PageBlock[], count: (text: string) => number): Matches {
  const found = blocks
    .map((block) => ({ ...block, matches: count(block.text) }))
    .filter(({ matches }) => matches > 0)
  return {
    matches: found.reduce((total, { matches }) => total + matches, 0),
    addresses: found.map(({ page, id }) => `${page}#${id}`),
    pages: new Set(found.map(({ page }) => page)).size,
  }
}

const placeOf = ({ page, under }: PageBlock) => `${page}#${under}`
