import type { Difference, StatementEntry } from '../../schemas/targets.ts'
import type { Statement } from '../targets/statement.ts'
import type { Findings } from './findings.ts'
import { quoteIn, sourceOf } from './published-source.ts'

/** The English sentence of a statement, or the one given in targets.yaml; null without that file. */
export function quoteOf(
  { english, curation }: Findings,
  statement: Statement,
  given: string | null,
  path: readonly PropertyKey[],
): string | null {
  const inWords = !/\d/.test(statement.valueText)
  const isRow = statement.table !== null
  return (
    curation && quoteIn(english, { what: 'target', found: statement, isRow, inWords, given }, curation, path)
  )
}

/** A statement as it is published: words for all of a set, which the rules read as 100 %, have no number there. */
export function publish({ places }: Findings, statement: Statement, en: string | null): StatementEntry {
  const { key, operator, operatorText, upper, valueText, approximate, year, yearFrom } = statement
  const value = statement.kind === 'coverage' ? null : statement.value
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
    source: sourceOf(places, statement, en, statement),
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
