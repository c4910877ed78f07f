import { fold, isBlank, isMark } from './fold.ts'
import { occurrences } from './occurrences.ts'

export type EntryKind = 'term' | 'figure' | 'target' | 'task'

/** What is found besides the plan's text, by its names: a term of the glossary, a figure, a target, a task. */
export interface Entry {
  kind: EntryKind
  /** Its name in each language; null where it has none or leads to none. */
  zh: string | null
  en: string | null
  /** Other forms of it, in the language that the entry is looked for in. */
  also: string[]
  /** What the plan says of it, in that language; of a term nothing. */
  says: string | null
  /** Its address under the root of that language. */
  at: string
}

type EntryLanguage = 'zh' | 'en'

/** Entries are kept in so many files for each language, of which a query loads one. */
export const shardCount = 64

/** The files in which an entry with these forms is kept: by every character, or by the first two letters of every word. */
export function shardsOf(forms: readonly string[], lang: EntryLanguage): Set<number> {
  return new Set(forms.flatMap((form) => keysOf(form, lang)).map(shardOfKey))
}

/** The file in which every entry is kept that matches `query`; none where nothing can match. */
export function shardOf(query: string, lang: EntryLanguage): number | undefined {
  const [key] = keysOf(query, lang)
  return key === undefined ? undefined : shardOfKey(key)
}

/** The entries of which a form has all parts of a query: the same first, then those that begin so, then shorter ones. */
export function matchingEntries(
  entries: readonly Entry[],
  parts: readonly string[],
  lang: EntryLanguage,
): Entry[] {
  const has = lang === 'zh' ? hasPhrase : hasWords
  return entries
    .map((entry) => {
      const name = entry[lang]
      const forms = [...(name === null ? [] : [name]), ...entry.also]
      const found = forms.filter((form) => parts.every((part) => has(form, part)))
      return { entry, distance: Math.min(...found.map((form) => distance(form, parts))) }
    })
    .filter(({ distance }) => distance < Infinity)
    .sort((a, b) => a.distance - b.distance)
    .map(({ entry }) => entry)
}

function keysOf(text: string, lang: EntryLanguage): string[] {
  const folded = Array.from(text, fold).join('')
  return lang === 'zh'
    ? Array.from(folded).filter((character) => !isBlank(character) && !isMark(character))
    : wordsOf(folded).map((word) => word.slice(0, 2))
}

const shardOfKey = (key: string) =>
  Array.from(key).reduce((sum, character) => sum * 31 + (character.codePointAt(0) ?? 0), 0) % shardCount

const hasPhrase = (form: string, phrase: string) => occurrences(form, [phrase], 'without marks').length > 0

/** Whether each word begins as one of the form does, or is that word with an ending: allowances, allowance. */
function hasWords(form: string, words: string): boolean {
  const own = wordsOf(form)
  return wordsOf(words).every((word) =>
    own.some(
      (other) =>
        other.startsWith(word) || (word.startsWith(other) && endings.includes(word.slice(other.length))),
    ),
  )
}

const endings = ['s', 'es', 'd', 'ed', 'ing']

function distance(form: string, parts: readonly string[]): number {
  const [text, query] = [form, parts.join('')].map((side) =>
    Array.from(side.replace(/\s/g, ''), fold).join(''),
  )
  if (text === undefined || query === undefined) return Infinity
  const more = text.length - query.length
  return text.startsWith(query) ? more : 1000 + more
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
