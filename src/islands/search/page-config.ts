import type { Language } from '../../schemas/language.ts'

/** What the search page says of itself to its script. */
export interface Setting {
  lang: Language
  /** The root of the pages in this language, with the site's base. */
  root: string
  /** The folder of each language's index. */
  bundles: Record<Language, string>
  /** The search page of the other language. */
  other: string
  /** The plans by id: their titles, and their pages as records name them. */
  plans: Record<string, { title: string; pages: string[] }>
  words: Record<string, string>
}

/** The setting of this page, from the `data-search` of its main element. */
export function readSetting(main: HTMLElement): Setting {
  return JSON.parse(main.dataset['search'] ?? '') as Setting
}

/** The words of the interface by their name, with `values` in the places of `{name}`. */
export function say(
  { words }: Setting,
  name: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return (words[name] ?? '').replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''))
}

/** The same of a number of things; one thing has a form of its own where the language has one. */
export function count(setting: Setting, name: string, n: number): string {
  const one = n === 1 && setting.words[`${name}One`] ? `${name}One` : name
  return say(setting, one, { n: numeral(setting, n) })
}

/** A whole number as the language writes it. */
export function numeral({ lang }: Setting, n: number): string {
  return n.toLocaleString('en', { useGrouping: lang === 'en' })
}
