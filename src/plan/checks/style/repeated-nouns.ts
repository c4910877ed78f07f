import type { GlossaryTerm } from '../../../schemas/glossary.ts'
import { excerpt } from '../../text/excerpt.ts'
import type { Check } from '../check.ts'
import { singular } from '../terms.ts'
import { isStopWord } from './stop-words.ts'

const most = 4

/**
 * No paragraph has a noun five times. A term of the glossary is one noun, in any of its forms, and its words are not
 * counted again. Other nouns are the words of four letters or more that are neither common nor verbs or adverbs by
 * their ending or by the word before them.
 */
export function nounCheck(glossary: readonly GlossaryTerm[]): Check {
  const findTerms = englishTermFinder(glossary)
  return ({ en }, say) => {
    const nouns = new Map<string, { word: string; count: number; index: number }>()
    const add = (key: string, word: string, index: number) => {
      const known = nouns.get(key) ?? { word, count: 0, index }
      nouns.set(key, { ...known, count: known.count + 1 })
    }
    const terms = findTerms(en)
    const rest = terms.reduce((text, { start, end }) => blank(text, start, end), en)
    for (const { term, start, end } of terms) add(`term ${term.zh}`, en.slice(start, end), start)
    for (const { 0: word, index } of rest.matchAll(
      /(?<!\b(?:will|to|we|they|it) )(?<!\p{L})[\p{L}-]{4,}/giu,
    )) {
      if (isNoun(word.toLowerCase())) add(keyOf(word.toLowerCase()), word, index)
    }
    for (const { word, count, index } of nouns.values()) {
      if (count > most)
        say('style-repeated-noun', word, count, excerpt(en, index, index + word.length, 30), most)
    }
  }
}

function isNoun(word: string): boolean {
  return !isStopWord(word) && !isStopWord(singular(word)) && !/(?:[^e]ed|ing|ly)$/.test(word)
}

/** One key for a word's singular and plural. */
function keyOf(word: string): string {
  return singular(word).replace(/e$/, '')
}

interface Span {
  term: GlossaryTerm
  start: number
  end: number
}

/** Finds the terms of more than one word in an English text, the longest first; spans do not overlap. */
function englishTermFinder(glossary: readonly GlossaryTerm[]): (text: string) => Span[] {
  const forms = glossary
    .flatMap((term) => [term.en, ...term.en_also].map((form) => ({ term, form: form.toLowerCase() })))
    .filter(({ form }) => form.includes(' '))
    .toSorted((a, b) => b.form.length - a.form.length)
  return (text) => {
    const spans: Span[] = []
    let rest = text.toLowerCase()
    for (const { term, form } of forms) {
      for (let start = rest.indexOf(form); start !== -1; start = rest.indexOf(form, start + 1)) {
        if (isLetter(rest.charAt(start - 1))) continue
        // The plural of the term, or the rest of a longer word.
        const end = start + form.length + (/^e?s\b/.exec(rest.slice(start + form.length))?.[0].length ?? 0)
        if (isLetter(rest.charAt(end))) continue
        spans.push({ term, start, end })
        rest = blank(rest, start, end)
      }
    }
    return spans.toSorted((a, b) => a.start - b.start)
  }
}

function isLetter(char: string): boolean {
  return /^\p{L}$/u.test(char)
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}
