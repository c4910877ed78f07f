import type { GlossaryTerm } from '../../../schemas/glossary.ts'
import { excerpt } from '../../text/excerpt.ts'
import type { Check } from '../check.ts'
import { singular } from '../terms.ts'
import { isStopWord } from './stop-words.ts'

const most = 4
/** A paragraph of more words is read as if it were several, since a plan may set a whole section as one. */
const longest = 200

/**
 * No paragraph has a noun five times within 200 words. A term of the glossary is one noun, in any of its forms, and its
 * words are not counted again. Other nouns are the words of four letters or more that are neither common nor verbs or
 * adverbs by their ending or by the word before them. What several words in quotation marks say is a name or a slogan,
 * which cannot be worded otherwise, and does not count.
 * @param title the plan's title in English: a term in it is what the whole plan is about, which “this field” or “this
 *   work” would only blur, and is not counted
 */
export function nounCheck(glossary: readonly GlossaryTerm[], title: string): Check {
  const findTerms = englishTermFinder(glossary)
  const subjects = new Set(
    glossary.filter((term) => formsOf(term).some((form) => title.toLowerCase().includes(form))),
  )
  return ({ en: text }, say) => {
    const en = text.replace(/“[^”]*\s[^”]*”/g, (name) => ' '.repeat(name.length))
    const nouns = new Map<string, { word: string; index: number }[]>()
    const add = (key: string, word: string, index: number) => {
      nouns.set(key, [...(nouns.get(key) ?? []), { word, index }])
    }
    const terms = findTerms(en)
    const rest = terms.reduce((text, { start, end }) => blank(text, start, end), en)
    for (const { term, start, end } of terms) {
      if (!subjects.has(term)) add(`term ${term.zh}`, en.slice(start, end), start)
    }
    for (const { 0: word, index } of rest.matchAll(
      /(?<!\b(?:will|to|we|they|it) )(?<!\p{L})[\p{L}-]{4,}/giu,
    )) {
      if (isNoun(word.toLowerCase())) add(keyOf(word.toLowerCase()), word, index)
    }
    const starts = [...en.matchAll(/\S+/g)].map(({ index }) => index)
    const wordsBetween = (from: number, to: number) =>
      starts.filter((start) => start >= from && start < to).length
    for (const places of nouns.values()) {
      const crowded = places.find((place, at) => {
        const last = places[at + most]
        return last !== undefined && wordsBetween(place.index, last.index) < longest
      })
      if (!crowded) continue
      const { word, index } = crowded
      say('style-repeated-noun', word, places.length, excerpt(text, index, index + word.length, 30), most)
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

/** The forms of a term that have more than one word, in lower case. */
function formsOf({ en, en_also }: GlossaryTerm): string[] {
  return [en, ...en_also].map((form) => form.toLowerCase()).filter((form) => form.includes(' '))
}

/** Finds the terms of more than one word in an English text, the longest first; spans do not overlap. */
function englishTermFinder(glossary: readonly GlossaryTerm[]): (text: string) => Span[] {
  const forms = glossary
    .flatMap((term) => formsOf(term).map((form) => ({ term, form })))
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
