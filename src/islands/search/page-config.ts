import type { Language } from '../../schemas/language.ts'

/** What the search page hands to its script. */
export interface SearchPageConfig {
  lang: Language
  /** The root of the pages in this language, with the site's base. */
  root: string
  /** The folder of each language's index. */
  bundles: Record<Language, string>
  /** The search page of the other language. */
  other: string
  /** The title and pages of each plan, by id; pages are named as in records. */
  plans: Record<string, { title: string; pages: string[] }>
  /** The address of the places of each plan, by id. */
  places: Record<string, string>
  words: Record<string, string>
}

/** Reads the configuration of this page from the `data-search` of its main element. */
export function readConfig(main: HTMLElement): SearchPageConfig {
  return JSON.parse(main.dataset['search'] ?? '') as SearchPageConfig
}

/** A text of the interface by its name, with `values` in the places of `{name}`. */
export function message(
  { words }: SearchPageConfig,
  name: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  // Importing `fill` would add a file to fetch.
  return (words[name] ?? '').replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''))
}

/** A text about `n` things; a language may have its own text for one thing. */
export function count(config: SearchPageConfig, name: string, n: number): string {
  const one = n === 1 && config.words[`${name}One`] ? `${name}One` : name
  return message(config, one, { n: numeral(config, n) })
}

/** A whole number as the language writes it. */
export function numeral({ lang }: SearchPageConfig, n: number): string {
  return n.toLocaleString('en', { useGrouping: lang === 'en' })
}
