import { readFileSync } from 'node:fs'
import type { Case } from './measure.ts'
import {
  acrossBlocks,
  acrossWords,
  pairs,
  phrases,
  randomNumbers,
  substrings,
  withSigns,
  writtenOtherwise,
} from './samples.ts'
import { plain, readBlocks, matchesOf, matchesOfAll, matchesOfPhrase } from './expected-matches.ts'

/** A set of queries by its name, in the language of the page that is asked. */
export interface CaseSet {
  name: string
  lang: 'zh' | 'en'
  cases: Case[]
}

/** How many queries there are in each set, at most. */
export interface Sizes {
  terms: number
  substrings: number
  others: number
}

const seed = 20210101

/** Every set of queries with their expected matches, drawn from the built site; the same for the same site. */
export function caseSets(sizes: Sizes, dist = 'dist'): CaseSet[] {
  const random = randomNumbers(seed)
  const blocks = readBlocks('zh', dist)
  const english = readBlocks('en', dist)
  const glossary = JSON.parse(readFileSync('content/glossary.json', 'utf8')) as {
    zh: string
    zhAlso: string[]
  }[]
  const terms = [...new Set(glossary.flatMap(({ zh, zhAlso }) => [zh, ...zhAlso]))]
  const inText = terms.filter((term) => matchesOf(blocks, term).matches > 0)
  const exactly = (queries: readonly string[]): Case[] =>
    queries.map((query) => ({ query, expected: matchesOf(blocks, query) }))
  const signs = withSigns(blocks, sizes.others, random)
  const quoted = phrases(english, sizes.others * 10, random)
  const few = terms.filter((_, index) => index % Math.ceil(terms.length / sizes.terms) === 0)

  return [
    { name: 'terms of the glossary', lang: 'zh', cases: exactly(few) },
    {
      name: 'substrings of 1–12 characters',
      lang: 'zh',
      cases: exactly(substrings(blocks, sizes.substrings, random)),
    },
    { name: 'across word boundaries', lang: 'zh', cases: exactly(acrossWords(blocks, sizes.others, random)) },
    { name: 'with digits, letters and marks', lang: 'zh', cases: exactly(signs) },
    {
      name: 'the same, full-width and spaced',
      lang: 'zh',
      cases: writtenOtherwise(signs, random).map((query) => ({ query, expected: matchesOf(blocks, query) })),
    },
    {
      name: 'two terms (AND)',
      lang: 'zh',
      cases: pairs(blocks, inText, sizes.others, random).map((pair) => ({
        query: pair.join(' '),
        expected: matchesOfAll(blocks, pair),
      })),
    },
    {
      name: 'across the end of a paragraph',
      lang: 'zh',
      cases: exactly(
        acrossBlocks(blocks)
          .filter((text) => plain(text) !== '')
          .slice(0, sizes.others),
      ),
    },
    {
      name: 'English phrases in quotes',
      lang: 'en',
      cases: quoted.slice(0, sizes.others).map((query) => ({
        query,
        expected: matchesOfPhrase(english, query),
      })),
    },
    {
      name: 'English phrases as they are typed',
      lang: 'en',
      cases: quoted.map((query) => ({
        query: query.replaceAll('"', ''),
        expected: matchesOfPhrase(english, query),
      })),
    },
  ]
}
