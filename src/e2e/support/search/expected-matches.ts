import { readFileSync } from 'node:fs'
import { load } from 'cheerio'
import { listPages } from '../pages.ts'

/** A heading or paragraph of the plan as a built page has it, read by no code that the search has. */
export interface TrueBlock {
  id: string
  page: string
  /** The id of the heading that it is, or stands under. */
  under: string
  text: string
}

/** What a query should come to. */
export interface Truth {
  matches: number
  /** Addresses of the blocks, in the order of the text. */
  addresses: string[]
  pages: number
}

/** The blocks of every plan page and chapter in one language, in the order of the text. */
export function readBlocks(lang: 'zh' | 'en', dist = 'dist'): TrueBlock[] {
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

/** Where a string stands, counted by cutting every block at it. */
export function truthOf(blocks: readonly TrueBlock[], query: string): Truth {
  return sum(blocks, (text) => plain(text).split(plain(query)).length - 1)
}

/** Where any of these strings stands, in sections and items that have all of them. No two of them may overlap. */
export function truthOfAll(blocks: readonly TrueBlock[], parts: readonly string[]): Truth {
  const holders = parts.map(
    (part) => new Set(blocks.filter(({ text }) => plain(text).includes(plain(part))).map(placeOf)),
  )
  const within = blocks.filter((block) => holders.every((places) => places.has(placeOf(block))))
  return sum(within, (text) =>
    parts.reduce((count, part) => count + plain(text).split(plain(part)).length - 1, 0),
  )
}

/** Where these words stand one after the other, whatever the marks between them. */
export function truthOfPhrase(blocks: readonly TrueBlock[], phrase: string): Truth {
  const spaced = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('  ')} `
  return sum(blocks, (text) => spaced(text).split(spaced(phrase)).length - 1)
}

function sum(blocks: readonly TrueBlock[], count: (text: string) => number): Truth {
  const found = blocks
    .map((block) => ({ ...block, matches: count(block.text) }))
    .filter(({ matches }) => matches > 0)
  return {
    matches: found.reduce((total, { matches }) => total + matches, 0),
    addresses: found.map(({ page, id }) => `${page}#${id}`),
    pages: new Set(found.map(({ page }) => page)).size,
  }
}

const placeOf = ({ page, under }: TrueBlock) => `${page}#${under}`
