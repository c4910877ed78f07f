import { fill, words } from './words.ts'
import type { Language } from '../schemas/language.ts'

/** What a target says, with a word of warning if a textual note doubts the original. */
export function withDoubt(lang: Language, said: string, isDoubted: boolean): string {
  return isDoubted ? fill(words[lang].doubtIn, { said }) : said
}
