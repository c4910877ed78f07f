import { fromRadical } from '../schemas/radicals.ts'

/**
 * One character as the index and the query alike have it: full-width letters and digits as ASCII, the marks that
 * Chinese sets full-width so, corner brackets as quotation marks, a compatibility ideograph or a radical as the
 * ordinary character, and circles that are typed for 〇 as 〇. The
 * ASCII quotation mark, which has a meaning in the engine's queries, becomes its full-width form. One code point
 * stays one code point, so that place i of a unified text is place i of the text.
 */
export function unify(written: string): string {
  const character = fromRadical(oneOf(written.normalize('NFC'), written))
  if (character === '○' || character === '◯') return '〇'
  const code = character.charCodeAt(0)
  if (setFullWidth.includes(character)) return String.fromCharCode(code + fullWidthOffset)
  if (code < 0xff01 || code > 0xff5e) return quotationMarks[character] ?? character
  const ascii = String.fromCharCode(code - fullWidthOffset)
  return setFullWidth.includes(ascii) ? character : ascii
}

/** The same, and without capitals: in this form texts are compared. */
export function fold(character: string): string {
  const unified = unify(character)
  return oneOf(unified.toLowerCase(), unified)
}

/** White space, and what can't be seen: neither counts in a comparison. */
export const isBlank = (character: string) => /[\s\p{Cc}\p{Cf}]/u.test(character)

/** Whether a mark between these two neighbors is part of a number: 4.5 is not 45, and 1/2 is not 12. */
export const isInNumber = (before = '', after = '') => /^\d$/.test(fold(before)) && /^\d$/.test(fold(after))

/** Punctuation and symbols: “。”, “%”, “+”. */
export const isMark = (character: string) => /[\p{P}\p{S}]/u.test(character)

const fullWidthOffset = 0xfee0
const setFullWidth = ',;:()!?~"'
const quotationMarks: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' }

const oneOf = (changed: string, character: string) => (Array.from(changed).length === 1 ? changed : character)
