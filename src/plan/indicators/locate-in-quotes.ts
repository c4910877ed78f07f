import type { Translatable } from '../../schemas/language.ts'
import type { Kind } from '../../schemas/targets.ts'
import { readEnglishQuantities } from '../text/english-quantities.ts'
import { isStated } from './english-sentences.ts'
import { lengthOf } from '../lines/lines.ts'
import { pattern } from '../lexicon/lexicon.ts'
import type { TextSpan } from '../grammar/analyzed-block.ts'

/** The clause and value of a target in a sentence; half-open spans in UTF-16 units. */
export interface Located {
  clause: Span
  value: Span | null
}

interface Span {
  start: number
  end: number
}

/** The clause and value of a target in both quotes; half-open spans in code points, null if not found exactly once. */
export interface InQuotes {
  clause: { zh: [number, number]; en: [number, number] | null }
  value: { zh: [number, number]; en: [number, number] | null }
}

/**
 * Find the clause and value of a target in its quotes.
 * @param value its place in the Chinese sentence, in code points
 */
export function locatePromise(quote: Translatable, [start, end]: TextSpan, promised: Promised): InQuotes {
  const zh = locateChinese(quote.zh, { start: unitsOf(quote.zh, start), end: unitsOf(quote.zh, end) })
  const en = quote.en === null ? null : locateEnglish(quote.en, promised)
  const span = (text: string | null, found: Span | null | undefined): [number, number] | null =>
    text !== null && found ? [lengthOf(text.slice(0, found.start)), lengthOf(text.slice(0, found.end))] : null
  return {
    clause: { zh: span(quote.zh, zh.clause) ?? [start, end], en: span(quote.en, en?.clause) },
    value: { zh: [start, end], en: span(quote.en, en?.value) },
  }
}

function unitsOf(text: string, codePoints: number): number {
  return [...text].slice(0, codePoints).join('').length
}

/** The clause of a Chinese sentence around a value, without its final mark. */
export function locateChinese(sentence: string, value: Span): Located {
  return { clause: clauseAround(sentence, value, /[，；：。！？]/g), value }
}

/** What to find in the translation of a quote. */
export interface Promised {
  value: number
  upper: number | null
  unit: string
  kind: Kind
  valueText: string
}

/** The English for words that promise all of a set. */
const wholes: readonly (readonly [RegExp, RegExp])[] = [
  [pattern`^“?{coverage.full}`, /\bfull(?:, [a-z-]+)? coverage\b|\bfully cover(?:s|ed)?\b/gi],
  [pattern`^{coverage.common}`, /\b(?:widely|generally|universally)\b/gi],
  [pattern`^{coverage.covers}`, /\bcover(?:s|age)?\b/gi],
  [pattern`^{coverage.each}`, /\b(?:all|every|each)\b/gi],
]

/**
 * The clause of an English sentence that states a target, and its value if the sentence states it once. If the
 * value is not found, the clause is the whole sentence.
 */
export function locateEnglish(sentence: string, promised: Promised): Located {
  const value = /\d|[一二三四五六七八九十百千]/.test(promised.valueText)
    ? findQuantity(sentence, promised)
    : findWords(sentence, promised.valueText)
  const clause = value ? clauseAround(sentence, value, /[,;:.](?=\s|$)|(?<=,)”(?=\s)/g) : trimmed(sentence)
  // A conjunction at the start is not part of the clause.
  const joint = /^(?:and|but|while|with) /.exec(sentence.slice(clause.start, clause.end))?.[0] ?? ''
  return { clause: { start: clause.start + joint.length, end: clause.end }, value }
}

function findQuantity(sentence: string, { value, upper, unit }: Promised): Span | null {
  const quantities = readEnglishQuantities(sentence)
  const found = quantities.flatMap((quantity, index) => {
    if (!isStated(quantity, value, unit)) return []
    if (upper === null) return [{ start: quantity.start, end: quantity.end }]
    const next = quantities[index + 1]
    return next && isStated(next, upper, unit) ? [{ start: quantity.start, end: next.end }] : []
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

function findWords(sentence: string, valueText: string): Span | null {
  const words = wholes.find(([chinese]) => chinese.test(valueText))?.[1]
  const found = words ? [...sentence.matchAll(words)] : []
  const [only] = found
  return only && found.length === 1 ? { start: only.index, end: only.index + only[0].length } : null
}

/** The text between marks around a span; marks within quotation marks and brackets are ignored. */
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

/** Whether a place is outside all quotation marks and brackets. */
function isOpen(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at)
  return pairs.every(([open = '', close = '']) => count(before, open) <= count(before, close))
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1
}
