import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CheerioAPI, load } from 'cheerio'

/** A built site, read from its files as a browser without scripts and styles would read it. */
export interface BuiltSite {
  /** The page at an address, which begins with a slash; throws if there is none. */
  open: (address: string) => CheerioAPI
  /** The text of a file; its path has no slash before it. */
  read: (path: string) => string
}

/** The site in the folder that `npm run build` writes to, or in another. */
export function builtSite(folder = 'dist'): BuiltSite {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8')
  return {
    read,
    open: (address) => load(read(fileOf(address))),
  }
}

/** The file of the page at an address. */
export function fileOf(address: string): string {
  return address
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '/index.html')
    .slice(1)
}

/** The elements that `$` gives for a selector. */
export type Elements = ReturnType<CheerioAPI>

/** The text of the elements in one line, as a reader sees it: white space is one space, zero-width marks are left out. */
export function textOf(elements: Elements): string {
  return elements
    .text()
    .replace(/[\u200B\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The text of each element, as `textOf`. */
export function textsOf($: CheerioAPI, selector: string, within?: Elements): string[] {
  const elements = within ? within.find(selector) : $(selector)
  return elements.get().map((element) => textOf($(element)))
}

/**
 * Where a link leads from the page at `address`: the path with its query and hash, or the whole address if it is on
 * another host. Throws if there is no link.
 */
export function destination(link: Elements, address: string): string {
  const host = 'http://site.invalid'
  const written = link.attr('href')
  if (written === undefined) throw new Error(`There is no such link at ${address}.`)
  const { href, origin, pathname, search, hash } = new URL(written, host + address)
  return origin === host ? pathname + search + hash : href
}

/** The links that have these words. */
export function linksNamed($: CheerioAPI, name: string, within = 'body'): Elements {
  return $(within)
    .find('a')
    .filter((_, link) => textOf($(link)).includes(name))
}

/** What the list of facts of a target's page says under a name. */
export function factsNamed($: CheerioAPI, name: string): Elements {
  return $('dl.facts dt')
    .filter((_, term) => textOf($(term)) === name)
    .next('dd')
}
