import { pinyin } from 'pinyin-pro'
import type { Suggestion } from '../search/suggest.ts'
import type { TermWithPlaces } from '../schemas/term.ts'

/** The terms that a plan uses, with how they are read aloud; those used in most places first. */
export function suggestionsOf(terms: readonly TermWithPlaces[]): Suggestion[] {
  return terms
    .flatMap(({ zh, zhAlso, occurrences }) => {
      const places = occurrences.reduce((sum, { ids }) => sum + ids.length, 0)
      return places === 0 ? [] : [zh, ...zhAlso].map((form) => ({ form, places }))
    })
    .sort((a, b) => b.places - a.places || (a.form < b.form ? -1 : 1))
    .map(({ form }) => [form, syllablesOf(form)])
}

/** Latin syllables, one for each character that has one, as they are typed: 绿 is lv. */
function syllablesOf(form: string): string {
  return pinyin(form, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter((syllable) => syllable !== '')
    .join(' ')
}
