import type { Cited, PlacesFile } from '../../i18n/cite.ts'
import * as en from '../../i18n/en.json'
import * as zh from '../../i18n/zh.json'
import { dayOf } from './quotation.ts'
import type { Quoted } from './quoted.ts'

let places: Promise<PlacesFile> | undefined

/** The data for a citation of the quoted passage. Rejects if the places of the plan do not load. */
export async function cite({ first, last }: Quoted): Promise<Cited> {
  places ??= load()
  const { plan, places: byId } = await places
  const from = byId[first] ?? { zh: first, en: first }
  const to = byId[last] ?? { zh: last, en: last }
  const range = (template: string, first: string, last: string) =>
    first === last ? first : template.replace('{first}', first).replace('{last}', last)
  return {
    plan,
    place: { zh: range(zh.citeRange, from.zh, to.zh), en: range(en.citeRange, from.en, to.en) },
    url: permanentAddress(first),
    accessed: dayOf(new Date()),
  }
}

async function load(): Promise<PlacesFile> {
  try {
    const response = await fetch(document.querySelector<HTMLElement>('main')?.dataset['places'] ?? '')
    if (!response.ok) throw new Error(response.statusText)
    return (await response.json()) as PlacesFile
  } catch (error) {
    // The next attempt may succeed.
    places = undefined
    throw error
  }
}

/** The address of a block on this page, without the query of a search. */
export function addressOf(id: string): string {
  return `${location.origin}${location.pathname}#${id}`
}

/** The canonical address of a block, wherever this copy of the page is hosted. */
function permanentAddress(id: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
  return canonical === undefined ? addressOf(id) : `${canonical}#${id}`
}
