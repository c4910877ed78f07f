import type { StatementEntry } from '../../schemas/targets.ts'
import { report } from '../diagnostics/report.ts'
import type { YamlFile } from '../diagnostics/yaml.ts'
import { type Edition, englishOf } from '../catalog/translate.ts'
import type { Figure, Statement } from '../targets/statement.ts'
import { opening } from '../text/excerpt.ts'
import { quoteEnglish } from './english-sentences.ts'
import { locatePromise, type Promised } from './locate-in-quotes.ts'
import type { SourcePlaces } from './source-places.ts'

/** A statement or figure whose English sentence is looked for. */
export interface Quoted {
  what: 'target' | 'figure'
  found: Statement | Figure
  isRow: boolean
  /** Whether it says in words what is all of a set. */
  inWords: boolean
  /** The sentence that people give where the rules find several or none; else null. */
  given: string | null
}

/**
 * The English sentence that states the same, or the one that people give; null where there is none. What is given must be
 * in the translation once, and without it the rules must find one sentence; otherwise it is reported.
 * @param path the place of the key in the file
 */
export function quoteIn(
  english: Edition,
  { what, found, isRow, inWords, given }: Quoted,
  { file, placeOf }: YamlFile<unknown>,
  path: readonly PropertyKey[],
): string | null {
  const { anchor, key, value, unit } = found
  const text = englishOf(english, anchor)
  if (text === null) return null
  // The quote of a row is the whole row.
  if (isRow) return english.renderings.get(anchor)?.text ?? null
  if (given !== null) {
    const count = text.split(given).length - 1
    if (count === 1) return given
    report(file, `${what}-quote`, placeOf(path), opening(given), count)
    return null
  }
  const quotes = quoteEnglish(text, { value, unit, inWords })
  if (quotes.length === 1) return quotes[0] ?? null
  report(file, `${what}-quote-open`, placeOf(path), key, quotes.length)
  return null
}

/**
 * Where a statement or figure is in plan.txt, and what is quoted of it.
 * @param en the English sentence
 */
export function sourceOf(
  places: SourcePlaces,
  { anchor, quote: zh, quoteSpan, valueSpan }: Statement | Figure,
  en: string | null,
  promised: Promised,
): StatementEntry['source'] {
  const quote = { zh, en }
  const [from] = quoteSpan
  const [start, end] = valueSpan
  const place = places.spanOf(anchor, valueSpan)
  return {
    anchor,
    line: places.pointOf(place[0]).line,
    quote,
    quoteSpan: places.spanOf(anchor, quoteSpan),
    valueSpan: place,
    ...locatePromise(quote, [start - from, end - from], promised),
  }
}
