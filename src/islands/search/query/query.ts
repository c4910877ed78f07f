import { fold, isBlank } from '../../../search/fold.ts'

/** The longest query in UTF-16 units: longer than any paragraph that people paste. */
export const longestQuery = 1000

/** A parsed query in Chinese; both parts are empty if nothing is left to search for. */
export interface ChineseQuery {
  /** All of it as one phrase, folded, without white space. */
  whole: string
  /** The parts between white space, folded, each once. */
  parts: string[]
}

/**
 * Parse a query. White space separates parts, except between quotation marks. ASCII quotation marks are not text,
 * Chinese ones are. A quotation mark without its partner has no effect.
 */
export function readQuery(typed: string): ChineseQuery {
  const text = typed.normalize('NFC')
  const parts: string[] = []
  let whole = ''
  let part = ''
  let closing = ''
  const finish = () => {
    if (part !== '' && !parts.includes(part)) parts.push(part)
    part = ''
  }
  Array.from(text).forEach((character, index, characters) => {
    const partner = partners[character]
    if (character === closing) closing = ''
    else if (closing === '' && partner !== undefined && characters.includes(partner, index + 1))
      closing = partner

    if (/\s/.test(character) && closing === '') finish()
    if (isBlank(character) || character === '"') return
    whole += fold(character)
    part += fold(character)
  })
  finish()
  return { whole, parts }
}

const partners: Readonly<Record<string, string>> = { '"': '"', '“': '”', '「': '」' }
