import type { Point } from 'unist'
import type { VFile } from 'vfile'
import type { Difference, StatementEntry } from '../../schemas/targets.ts'
import { report } from '../diagnostics/report.ts'
import type { Statement } from '../targets/statement.ts'
import { opening } from '../text/excerpt.ts'
import { quoteEnglish } from './english-sentences.ts'
import type { Findings } from './findings.ts'
import { locatePromise } from './locate-in-quotes.ts'

/** The English sentence that states the same, or the one given in targets.yaml if the rules find several or none. */
export function quoteOf(
  { english, curation }: Findings,
  statement: Statement,
  given: string | null,
  path: readonly PropertyKey[],
): string | null {
  const rendering = english.renderings.get(statement.anchor)
  if (!curation || rendering?.lang !== 'en') return null
  // The quote of a row is the whole row.
  if (statement.table) return rendering.text
  const text = [rendering.lead, rendering.text].filter((part) => part !== null).join(' ')
  if (given !== null) return givenSentence(text, given, curation.file, 'target-quote', curation.placeOf(path))
  const inWords = !/\d/.test(statement.valueText)
  const quotes = quoteEnglish(text, { value: statement.value, unit: statement.unit, inWords })
  if (quotes.length === 1) return quotes[0] ?? null
  report(curation.file, 'target-quote-open', curation.placeOf(path), statement.key, quotes.length)
  return null
}

/** A sentence that people give, if the text has it exactly once; otherwise a finding is reported. */
export function givenSentence(
  text: string,
  given: string,
  file: VFile,
  rule: 'target-quote' | 'figure-quote',
  place: Point,
): string | null {
  const count = text.split(given).length - 1
  if (count === 1) return given
  report(file, rule, place, opening(given), count)
  return null
}

/** A statement as it is published: words for all of a set, which the rules read as 100 %, have no number there. */
export function publish({ places }: Findings, statement: Statement, en: string | null): StatementEntry {
  const { key, operator, operatorText, upper, valueText, approximate, year, yearFrom } = statement
  const value = statement.kind === 'coverage' ? null : statement.value
  const valueSpan = places.spanOf(statement.anchor, statement.valueSpan)
  const quote = { zh: statement.quote, en }
  const [from] = statement.quoteSpan
  const [start, end] = statement.valueSpan
  return {
    key,
    operator,
    operatorText,
    value,
    upper,
    valueText,
    approximate,
    year,
    yearFrom,
    certainty: statement.certainty,
    certaintyText: statement.certaintyText,
    differs: [],
    source: {
      anchor: statement.anchor,
      line: places.pointOf(valueSpan[0]).line,
      quote,
      quoteSpan: places.spanOf(statement.anchor, statement.quoteSpan),
      valueSpan,
      ...locatePromise(quote, [start - from, end - from], statement),
    },
  }
}

export function differences(first: Statement, other: Statement): Difference[] {
  const values = ({ value, upper, operator, approximate }: Statement) => [value, upper, operator, approximate]
  const words = ({ indicator, operatorText, valueText }: Statement) => [indicator, operatorText, valueText]
  const checks: [Difference, boolean][] = [
    ['certainty', first.certainty !== other.certainty],
    ['year', first.year !== other.year],
    ['value', values(first).join() !== values(other).join()],
    ['wording', words(first).join() !== words(other).join()],
  ]
  return checks.flatMap(([name, differs]) => (differs ? [name] : []))
}
