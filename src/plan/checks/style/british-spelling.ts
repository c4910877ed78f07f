import type { GlossaryTerm } from '../../../schemas/glossary.ts'
import { excerpt } from '../../text/excerpt.ts'
import type { Check } from '../check.ts'
import { americanSpelling } from './british-words.ts'

/** Words are spelled as in America, but for those in a form of the glossary. */
export function spellingCheck(glossary: readonly GlossaryTerm[]): Check {
  const allowed = glossary
    .flatMap((term) => [term.en, ...term.en_also])
    .filter((form) => wordsOf(form).some(({ 0: word }) => americanSpelling(word) !== null))
  return ({ en }, say) => {
    const rest = allowed.reduce((text, form) => text.replaceAll(form, ' '.repeat(form.length)), en)
    const seen = new Set<string>()
    for (const { 0: word, index } of wordsOf(rest)) {
      const american = americanSpelling(word)
      if (american === null || seen.has(word)) continue
      seen.add(word)
      say('style-british-spelling', word, excerpt(en, index, index + word.length, 20), american)
    }
  }
}

function wordsOf(text: string): RegExpExecArray[] {
  return [...text.matchAll(/[A-Za-z]+/g)]
}
