import { fold, isBlank } from '../../../search/fold.ts'

/** The longest query that is looked for, in UTF-16 units: longer than any paragraph that people paste. */
export const longestQuery = 1000

/** A query in Chinese, read; both empty where nothing is left to look for. */
export interface ChineseQuery {
  /** All of it as one phrase, folded, without white space. */
  whole: string
  /** What white space separates, each folded and different from the others. */
  parts: string[]
}

/**
 * Reads what somebody typed. White space separates parts, except within quotation marks. The ASCII ones mean nothing
 * else; the Chinese ones are also text. One without its partner holds nothing together.
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
