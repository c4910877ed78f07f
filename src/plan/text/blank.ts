/** White space, and signs that print nothing: byte order marks, form feeds, zero-width signs. */
const blank = '\\s\\u200B-\\u200D\\u2060'
const atEnds = new RegExp(`^[${blank}]+|[${blank}]+$`, 'g')
const atStart = new RegExp(`^[${blank}]*`)
const printing = new RegExp(`[^${blank}]`)

/** Whether a character is white space or prints nothing. */
export function isBlank(char: string): boolean {
  return !printing.test(char)
}

/** Whether a character prints nothing and has no width. */
export function isControl(char: string): boolean {
  return /[\f\v\uFEFF\u200B-\u200D\u2060]/.test(char)
}

/** A text without white space and signs that print nothing at either end. */
export function trim(text: string): string {
  return text.replace(atEnds, '')
}

/** The length in UTF-16 units of the white space and signs that print nothing at the start of a text. */
export function marginOf(text: string): number {
  return atStart.exec(text)?.[0].length ?? 0
}
