import { isControl } from './blank.ts'
import { quantityWidths } from './full-width.ts'
import { partsThousands, zerosInYears } from './number-marks.ts'
import { isDigit } from './numeral-signs.ts'

/** A text in the form that the rules of quantities expect, with a map back to the original. */
export interface NormalizedText {
  /** Half-width digits and letters, full-width marks, one kind of dash, no stray spaces, no thousands separators. */
  text: string
  /** For each UTF-16 index of `text` and for its end, the index of the original code point. */
  origins: Uint32Array
}

const dashes = '—–－−～~﹣‐‑-'
const minus = '−－﹣-'
const space = /[\s\u00A0\u3000]/

/**
 * Normalize a text, so that `60 %`, `６０％` and `60%` are read alike. Characters may be dropped, but never reordered.
 * @param given published or raw text
 */
export function normalizeText(given: string): NormalizedText {
  const chars = [...given]
  const zeros = zerosInYears(given)
  let unit = 0
  const parts: string[] = []
  const origins = new Uint32Array(given.length + 1)
  let length = 0
  let last = ''
  for (const [at, char] of chars.entries()) {
    const next = chars[at + 1] ?? ''
    const zero = zeros.get(unit)
    unit += char.length
    const part =
      zero ?? (space.test(char) ? keepSpace(last, next, chars, at) : widthOf(char, last, next, chars, at))
    if (part === '' || isControl(char)) continue
    parts.push(part)
    origins[length++] = at
    if (part.length > 1) origins[length++] = at
    last = part
  }
  origins[length] = chars.length
  return { text: parts.join(''), origins: origins.subarray(0, length + 1) }
}

/** A space stays only where it separates two words or numbers (`GB/T 35796`), and a tab does between cells. */
function keepSpace(last: string, next: string, chars: readonly string[], at: number): string {
  if (!isWord(last) || !isWord(half(next))) return ''
  if (chars[at] === '\t') return '\t'
  const around = (from: number, to: number) => chars.slice(Math.max(0, from), to).map(half).join('')
  return partsThousands(around(at - 16, at), around(at + 1, at + 5)) ? '' : ' '
}

function widthOf(char: string, last: string, next: string, chars: readonly string[], at: number): string {
  const narrow = half(char)
  if (narrow === ',' && isDigit(last) && thousands(chars, at)) return ''
  if (narrow === ':' || char === '：' || char === '∶') {
    return isDigit(last) && isDigit(half(next)) ? ':' : '：'
  }
  if (dashes.includes(char)) return dashOf(char, chars[at - 1] ?? '', next)
  if (char === '﹒' && isDigit(last) && isDigit(half(next))) return '.'
  return quantityWidths[char] ?? narrow
}

/** Two dashes are one of another kind, but ～− are the mark of a range and a sign. */
function dashOf(char: string, before: string, next: string): string {
  const isSigned =
    ('～~'.includes(char) && minus.includes(next)) || ('～~'.includes(before) && minus.includes(char))
  if (before !== '' && next !== '' && isSigned) return '-'
  return dashes.includes(next) || dashes.includes(before) ? '—' : '-'
}

/** `1,200` and `1,200,000`: three digits and no fourth after the comma. */
function thousands(chars: readonly string[], at: number): boolean {
  return (
    [1, 2, 3].every((step) => isDigit(half(chars[at + step] ?? ''))) && !isDigit(half(chars[at + 4] ?? ''))
  )
}

/** The half-width form of full-width digits, letters and signs of quantities; punctuation is unchanged. */
function half(char: string): string {
  const code = char.codePointAt(0) ?? 0
  if (code < 0xff01 || code > 0xff5e) return char
  const narrow = String.fromCodePoint(code - 0xfee0)
  return /[0-9A-Za-z%+./<>]/.test(narrow) ? narrow : char
}

function isWord(char: string): boolean {
  return /^[0-9A-Za-z]$/.test(char)
}
