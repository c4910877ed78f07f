/** Signs that print nothing and have no width: controls, signs of direction, noncharacters, byte order marks. */
const control =
  '\\0-\\x08\\v\\f\\x0E-\\x1F\\x7F-\\x9F\\u200B-\\u200F\\u2028-\\u202E\\u2060\\u2066-\\u2069\\u061C\\uFEFF\\p{Noncharacter_Code_Point}'
const controls = new RegExp(`[${control}]`, 'u')
const printing = new RegExp(`[^\\s${control}]`, 'u')

/** Whether a character is white space or prints nothing. */
export function isBlank(char: string): boolean {
  return !printing.test(char)
}

/** Whether a character prints nothing and has no width. */
export function isControl(char: string): boolean {
  return controls.test(char)
}

/** A text without white space and signs that print nothing at either end. */
export function trim(text: string): string {
  const start = marginOf(text)
  let end = text.length
  while (end > start && isBlank(lastCharacter(text, end))) end -= lastCharacter(text, end).length
  return text.slice(start, end)
}

/** The length in UTF-16 units of the white space and signs that print nothing at the start of a text. */
export function marginOf(text: string): number {
  const first = text.search(printing)
  return first < 0 ? text.length : first
}

/** Signs that end a line, besides line feeds and carriage returns; `\v` and `\f` do so only in the middle of one. */
export function isLineEnd(char: string): boolean {
  return /[\v\f\u0085\u2028\u2029]/.test(char)
}

function lastCharacter(text: string, end: number): string {
  const code = text.charCodeAt(end - 1)
  const isPair = code >= 0xdc00 && code < 0xe000 && end > 1
  return String.fromCodePoint(text.codePointAt(end - (isPair ? 2 : 1)) ?? code).length === 2
    ? text.slice(end - 2, end)
    : text.slice(end - 1, end)
}
