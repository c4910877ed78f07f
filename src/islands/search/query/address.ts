import type { EntryKind } from '../../../search/entries.ts'

/** What the reader asked for, as the address of the search page says it. */
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

/** Every kind of result, in the order in which they are shown. */
export const kinds: readonly Kind[] = ['text', 'target', 'task', 'term']

/** Reads the part of an address after the question mark; what it should not have is left out. */
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

/** The part of an address from the question mark on; what is empty is left out. */
export function writeAddress({ query, kind, page, plan }: Asked): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries({ q: query, kind, plan, page }))
    if (value !== '') parameters.set(name, value)
  return `?${parameters.toString()}`
}

/** The address of a block of a page, with the words that are to be marked there. */
export function markedAddress(page: string, id: string, phrases: readonly string[]): string {
  const parameters = new URLSearchParams(phrases.map((phrase) => ['mark', phrase]))
  return `${page}?${parameters.toString()}#${id}`
}
