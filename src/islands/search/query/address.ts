import type { EntryKind } from '../../../search/entries.ts'
import { longestQuery } from './query.ts'

/** A request to the search page, as written in its address. */
export interface Asked {
  query: string
  /** Only one kind of result; empty for all. */
  kind: Kind | ''
  /** Only one page of a plan, `<plan>/chapter-3/`; empty for all. */
  page: string
  /** Only one plan, by its id; empty for all. */
  plan: string
}

export type Kind = 'text' | EntryKind

/** All kinds of results, in display order. */
export const kinds: readonly Kind[] = ['text', 'figure', 'target', 'task', 'term']

/** Read the query of an address; invalid parts are ignored. */
export function readAddress(search: string): Asked {
  const parameters = new URLSearchParams(search)
  const kind = kinds.find((name) => name === parameters.get('kind'))
  return {
    query: parameters.get('q')?.trim() ?? '',
    kind: kind ?? '',
    page: parameters.get('page') ?? '',
    plan: parameters.get('plan') ?? '',
  }
}

/** The query of an address, with its question mark; empty values are left out, and so is what a query has too much. */
export function writeAddress({ query, kind, page, plan }: Asked): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries({ q: shorten(query), kind, plan, page }))
    if (value !== '') parameters.set(name, value)
  return `?${parameters.toString()}`
}

/** As much of a query as is searched for, without half of a character. */
function shorten(query: string): string {
  return query.length <= longestQuery ? query : query.slice(0, longestQuery).replace(/[\uD800-\uDBFF]$/, '')
}

/** The address of a block, with the phrases to mark there. */
export function markedAddress(page: string, id: string, phrases: readonly string[]): string {
  const parameters = new URLSearchParams(phrases.map((phrase) => ['mark', phrase]))
  return `${page}?${parameters.toString()}#${id}`
}
