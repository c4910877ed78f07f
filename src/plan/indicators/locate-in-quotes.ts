import type { Translatable } from '../../schemas/language.ts'
import type { Kind } from '../../schemas/targets.ts'
import { readEnglishQuantities } from '../text/english-quantities.ts'
import { decimal, type Quantity } from '../text/decimal.ts'
import { oneOf, startsWith } from '../lexicon/lexicon.ts'
import type { TextSpan } from '../grammar/source-block.ts'

/** Where in a sentence a promise stands: the clause that makes it, and its value; half-open, in UTF-16 units. */
export interface Located {
  clause: Span
  value: Span | null
}

interface Span {
  start: number
  end: number
}

/** The spans of a promise in its quotes, half-open, in code points; null where the English does not say it once. */
export interface InQuotes {
  clause: { zh: [number, number]; en: [number, number] | null }
  value: { zh: [number, number]; en: [number, number] | null }
}

/**
 * Find a promise in the sentences that are quoted for it.
 * @param value its place in the Chinese sentence, in code points
 */
export function locatePromise(quote: Translatable, [start, end]: TextSpan, promised: Promised): InQuotes {
  const zh = locateChinese(quote.zh, { start: unitsOf(quote.zh, start), end: unitsOf(quote.zh, end) })
  const en = quote.en === null ? null : locateEnglish(quote.en, promised)
  const span = (text: string | null, found: Span | null | undefined): [number, number] | null =>
    text !== null && found ? [codePointsOf(text, found.start), codePointsOf(text, found.end)] : null
  return {
    clause: { zh: span(quote.zh, zh.clause) ?? [start, end], en: span(quote.en, en?.clause) },
    value: { zh: [start, end], en: span(quote.en, en?.value) },
  }
}

function unitsOf(text: string, codePoints: number): number {
  return [...text].slice(0, codePoints).join('').length
}

function codePointsOf(text: string, units: number): number {
  return [...text.slice(0, units)].length
}

/** The clause of a Chinese sentence that a value stands in, without the mark that ends it. */
export function locateChinese(sentence: string, value: Span): Located {
  return { clause: clauseAround(sentence, value, /[，；：。！？]/g), value }
}

/** What of a promise is looked for in its translation. */
export interface Promised {
  value: number
  upper: number | null
  unit: string
  kind: Kind
  valueText: string
}

/** What English says for words that promise all of something. */
const wholes: readonly (readonly [RegExp, RegExp])[] = [
  [
    new RegExp(`^“?${oneOf('coverage.full')}`, 'u'),
    /\bfull(?:, [a-z-]+)? coverage\b|\bfully cover(?:s|ed)?\b/gi,
  ],
  [startsWith('coverage.common'), /\b(?:widely|generally|universally)\b/gi],
  [startsWith('coverage.covers'), /\bcover(?:s|age)?\b/gi],
  [startsWith('coverage.each'), /\b(?:all|every|each)\b/gi],
]

/**
 * The clause of an English sentence that makes a promise, and its value where the sentence states it once. Where the
 * value is not found, the clause is the sentence.
 */
export function locateEnglish(sentence: string, promised: Promised): Located {
  const value = /\d|[一二三四五六七八九十百千]/.test(promised.valueText)
    ? findQuantity(sentence, promised)
    : findWords(sentence, promised.valueText)
  const clause = value ? clauseAround(sentence, value, /[,;:.](?=\s|$)|(?<=,)”(?=\s)/g) : trimmed(sentence)
  // What joins a clause to the one before is no part of the promise.
  const joint = /^(?:and|but|while|with) /.exec(sentence.slice(clause.start, clause.end))?.[0] ?? ''
  return { clause: { start: clause.start + joint.length, end: clause.end }, value }
}

function findQuantity(sentence: string, { value, upper, unit }: Promised): Span | null {
  const quantities = readEnglishQuantities(sentence)
  const sign = unit === '%' || unit === '‰' ? unit : ''
  const same = (quantity: Quantity, number: number) =>
    quantity.value === decimal(String(number)) && (quantity.unit === sign || quantity.unit === '')
  const found = quantities.flatMap((quantity, index) => {
    if (!same(quantity, value)) return []
    if (upper === null) return [{ start: quantity.start, end: quantity.end }]
    const next = quantities[index + 1]
    return next && same(next, upper) ? [{ start: quantity.start, end: next.end }] : []
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

function findWords(sentence: string, valueText: string): Span | null {
  const words = wholes.find(([chinese]) => chinese.test(valueText))?.[1]
  const found = words ? [...sentence.matchAll(words)] : []
  const [only] = found
  return only && found.length === 1 ? { start: only.index, end: only.index + only[0].length } : null
}

/** The stretch between marks around a span; marks within quotation marks and brackets end nothing. */
function clauseAround(sentence: string, { start, end }: Span, marks: RegExp): Span {
  const ends = [...sentence.matchAll(marks)]
    .map(({ index }) => index)
    .filter((index) => isOpen(sentence, index + 1))
  const before = ends.filter((index) => index < start).at(-1)
  const after = ends.find((index) => index >= end)
  const from = before === undefined ? 0 : before + 1
  const stretch = sentence.slice(from, after)
  const lead = stretch.length - stretch.trimStart().length
  return { start: from + lead, end: from + stretch.trimEnd().length }
}

function trimmed(sentence: string): Span {
  const stretch = sentence.replace(/[.。]\s*$/, '')
  return { start: stretch.length - stretch.trimStart().length, end: stretch.trimEnd().length }
}

const pairs = ['“”', '‘’', '（）', '()', '《》']

/** Whether a place stands outside all quotation marks and brackets. */
function isOpen(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at)
  return pairs.every(([open = '', close = '']) => count(before, open) <= count(before, close))
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1
}
