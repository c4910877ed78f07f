import bounds from './wording/bounds.json' with { type: 'json' }
import coverages from './wording/coverages.json' with { type: 'json' }
import hedges from './wording/hedges.json' with { type: 'json' }
import verbs from './wording/verbs.json' with { type: 'json' }

/** A word that the rules know, or a short phrase. */
export interface Word {
  word: string
  /** What it is for the rules, each kind explained at the head of its file. */
  kinds: readonly string[]
  en: string
  /** A stretch of a plan in which it is all this. */
  example: string
  /** Regular expressions for what must stand before it and behind it, and for what must not. */
  after?: string | undefined
  before?: string | undefined
  notAfter?: string | undefined
  notBefore?: string | undefined
  /** Of verbs behind the words for all (普遍建立): the English participle. */
  done?: string | undefined
}

/** A file of words: its kinds with what they are, and its words. */
export interface WordFile {
  kinds: Readonly<Record<string, string>>
  words: readonly Word[]
}

/**
 * The words that `certaintyText`, `operatorText` and a `valueText` without a number are made of. They are here because both the library, which finds
 * them in a plan, and the site, which prints them in English, need them; all other words are the library's own.
 */
export const wording: Readonly<Record<'bound' | 'coverage' | 'hedge' | 'verb', WordFile>> = {
  bound: bounds,
  coverage: coverages,
  hedge: hedges,
  verb: verbs,
}

/** The words of some kinds of one file, in its order. */
export function wordsOfKind(file: WordFile, ...kinds: readonly string[]): Word[] {
  return file.words.filter((word) => word.kinds.some((kind) => kinds.includes(kind)))
}

/** The source of a group that matches one of some words, the longest that fits; for the flag `u`. */
export function alternation(words: readonly Word[]): string {
  const longestFirst = words.toSorted((a, b) => b.word.length - a.word.length)
  return `(?:${longestFirst.map(sourceOf).join('|')})`
}

/** The source of an expression that matches a word where it may stand. */
export function sourceOf({ word, after, before, notAfter, notBefore }: Word): string {
  const behind = (after ? `(?<=${after})` : '') + (notAfter ? `(?<!${notAfter})` : '')
  const ahead = (before ? `(?=${before})` : '') + (notBefore ? `(?!${notBefore})` : '')
  return behind + word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`) + ahead
}
