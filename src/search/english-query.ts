/** A query in English, read. */
export interface EnglishQuery {
  /** What stands in quotation marks, of either form: found as it is. */
  phrases: string[]
  /** All else, whose words are found in all their forms. */
  words: string[]
}

/** Reads what somebody typed. A quotation mark without its partner quotes nothing. */
export function readEnglishQuery(typed: string): EnglishQuery {
  const phrases: string[] = []
  const rest = typed.normalize('NFC').replace(/["“]([^"“”]*)["”]/g, (_, phrase: string) => {
    if (tokensOf(phrase).length > 0) phrases.push(phrase.trim())
    return ' '
  })
  return { phrases, words: rest.split(/\s+/).filter((word) => tokensOf(word).length > 0) }
}

/** A word as it is compared, and where it stands. */
export interface Token {
  text: string
  start: number
  end: number
}

/** The words of a text in lower case. Marks are part of none, except within a number: 4.5 and 15,000 are one word. */
export function tokensOf(text: string): Token[] {
  return Array.from(
    text.matchAll(/\p{Nd}+(?:[.,/]\p{Nd}+)+|[\p{L}\p{M}\p{N}]+/gu),
    ({ 0: token, index }) => ({
      text: token.toLowerCase(),
      start: index,
      end: index + token.length,
    }),
  )
}
