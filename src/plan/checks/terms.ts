import type { GlossaryTerm } from '../../schemas/glossary.ts'
import { excerpt, opening } from '../text/excerpt.ts'
import { termFinder } from '../glossary/find-terms.ts'
import type { Check } from './check.ts'
import { nearness } from './nearness.ts'

/** How far a term may move: to a neighboring sentence, if sentences were split or reordered. */
const drift = { slack: 300, share: 0.15 }

/**
 * Check that the English has a form of each glossary term near its place in the Chinese, longest terms first, whatever
 * its case, number, article or hyphens, unless the glossary allows another rendering there.
 * @param plan the id of the plan that is translated
 */
export function termCheck(glossary: readonly GlossaryTerm[], plan: string): Check {
  const findTerms = termFinder(glossary)
  const renderings = new Map(
    glossary.map((term) => [term, [term.en, ...term.en_also].map((form) => readWords(form))]),
  )
  return (translation, report) => {
    const { zh, en, ids } = translation
    const words = readWords(en)
    const isNear = nearness(translation, drift)
    for (const { term, start, end } of findTerms(zh)) {
      if (term.allow.some((place) => place.plan === plan && ids.includes(place.id))) continue
      const near = words.filter((word) => isNear({ index: start }, word))
      if (renderings.get(term)?.some((rendering) => contains(near, rendering))) continue
      report('term-lost', zh.slice(start, end), excerpt(zh, start, end, 6), opening(en), term.en)
    }
  }
}

interface Word {
  /** In lower case and the singular. */
  word: string
  index: number
}

/** The words of a text without articles; a hyphen ends a word. */
function readWords(text: string): Word[] {
  return [...text.toLowerCase().matchAll(/[\p{L}\p{N}+&%]+(?:[’'](?=s\b)s)?/gu)]
    .map(({ 0: word, index }) => ({ word: singular(word.replace(/[’']s$/, '')), index }))
    .filter(({ word }) => !articles.has(word))
}

function contains(text: readonly Word[], phrase: readonly Word[]): boolean {
  return text.some((_, at) => phrase.every(({ word }, index) => text[at + index]?.word === word))
}

const articles = new Set(['a', 'an', 'the'])

/** The singular of an English word in lower case, by its ending. */
export function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return /[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}
