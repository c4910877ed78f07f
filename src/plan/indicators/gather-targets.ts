import { boundOf } from '../../schemas/bounds.ts'
import type { FigureEntry } from '../../schemas/figures.ts'
import type { PlanEntry } from '../../schemas/plan.ts'
import type { Observation } from '../../schemas/progress.ts'
import type { Baseline, Difference, StatementEntry, TargetEntry } from '../../schemas/targets.ts'
import { readBaseline } from './baselines.ts'
import { checkKeys, type TargetNamesFile } from '../seed/target-names.ts'
import { report } from '../diagnostics/report.ts'
import { opening } from '../text/excerpt.ts'
import { locatePromise } from './locate-in-quotes.ts'
import type { NotedPlaces } from './noted-places.ts'
import type { SourcePlaces } from './source-places.ts'
import { quoteEnglish } from './english-sentences.ts'
import type { Statement } from '../targets/statement.ts'
import { statusOf } from './status.ts'
import { baselineOfRow, natureOf, type Tied, tieRows } from '../targets/tables/match-rows.ts'
import type { Edition } from '../catalog/translate.ts'

/** What the targets of a plan are made from. */
export interface Findings {
  statements: readonly Statement[]
  figures: readonly FigureEntry[]
  places: SourcePlaces
  english: Edition
  /** targets.yaml, null where there is none: every statement is then a target of its own. */
  curation: TargetNamesFile | null
  topics: ReadonlySet<string>
  noted: NotedPlaces
  /** Whether every statement must be in targets.yaml. */
  strict: boolean
}

type Named = TargetNamesFile['value']['targets'][number]

/**
 * Gather statements under their targets, in the order of their first statements, without observations. What
 * targets.yaml has wrong is reported on it.
 */
export function gatherTargets(findings: Findings): TargetEntry[] {
  const { statements, curation } = findings
  const byKey = new Map(statements.map((statement) => [statement.key, statement]))
  if (curation) checkKeys(curation, new Set(byKey.keys()))
  const rejected = new Set(curation?.value.reject.map(({ key }) => key))
  const named = curation?.value.targets ?? []
  const claimed = new Set(named.flatMap((each) => each.statements.map(({ key }) => key)))
  const rows = rowsOf(statements, claimed, rejected)
  const gathered = named.flatMap((each, index) => gather(findings, byKey, rows, each, index))
  for (const row of [...rows.values()].flat()) claimed.add(row.key)
  const alone = tieRows(statements.filter(({ key }) => !claimed.has(key) && !rejected.has(key))).map((tied) =>
    standAlone(findings, tied),
  )
  const order = new Map(statements.map(({ key }, index) => [key, index]))
  const place = ({ statements: [first] }: TargetEntry) => order.get(first?.key ?? '') ?? 0
  return [...gathered, ...alone].toSorted((a, b) => place(a) - place(b))
}

/** The rows of tables that nobody has named, by the key of a named sentence that says the same. */
function rowsOf(
  statements: readonly Statement[],
  claimed: ReadonlySet<string>,
  rejected: ReadonlySet<string>,
): Map<string, Statement[]> {
  const rows = new Map<string, Statement[]>()
  for (const tied of tieRows(statements)) {
    const sentence = tied.find(({ key }) => claimed.has(key))
    const own = tied.filter(({ key, table }) => table !== null && !claimed.has(key) && !rejected.has(key))
    if (sentence && own.length > 0) rows.set(sentence.key, own)
  }
  return rows
}

/** Put published results to their targets, and say how far these have come by them. */
export function withObservations(
  targets: readonly TargetEntry[],
  results: ReadonlyMap<string, readonly Observation[]>,
  figures: readonly FigureEntry[],
  plan: Pick<PlanEntry, 'period' | 'state'>,
): TargetEntry[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return targets.map((target) => {
    const observations = [...(results.get(target.id) ?? [])]
    const [statement] = target.statements
    const { baseline } = target
    const words = byId.get(baseline?.figure ?? '')?.operatorText ?? null
    const baselineBound = baseline !== null && boundOf(baseline.operator, words) !== null
    const status = statement ? statusOf({ ...target, baselineBound, observations, statement }, plan) : null
    return { ...target, observations, status }
  })
}

function gather(
  findings: Findings,
  byKey: ReadonlyMap<string, Statement>,
  rows: ReadonlyMap<string, readonly Statement[]>,
  named: Named,
  index: number,
): TargetEntry[] {
  const { curation, topics } = findings
  const listed = named.statements.flatMap(({ key, en }, at) => {
    const statement = byKey.get(key)
    return statement ? [{ statement, en, at }] : []
  })
  const same = listed.flatMap(({ statement, at }) =>
    (rows.get(statement.key) ?? []).map((row) => ({ statement: row, en: null, at })),
  )
  const found = [...listed, ...same]
  const [first] = found
  if (!first || !curation) return []
  const { file, placeOf } = curation
  const { unit, kind, measure } = first.statement
  for (const { statement, at } of found) {
    if (statement.unit === unit) continue
    const place = placeOf(['targets', index, 'statements', at])
    report(file, 'target-unlike', place, statement.key, statement.unit, unit)
  }
  if (!topics.has(named.topic)) {
    report(file, 'topic-unknown', placeOf(['targets', index, 'topic']), named.topic, [...topics].join(', '))
  }
  const english = named.unit ?? (/^[%‰]?$/.test(unit) ? unit : null)
  if (english === null) report(file, 'target-unit', placeOf(['targets', index]), unit)
  const entries = found.map(({ statement, en, at }) => {
    const quote = quoteOf(findings, statement, en, ['targets', index, 'statements', at])
    return { ...publish(findings, statement, quote), differs: differences(first.statement, statement) }
  })
  const statements = found.map(({ statement }) => statement)
  const baseline =
    readBaseline(curation, findings.figures, index, unit) ?? baselineOfRow(statements, findings.figures)
  return [
    {
      ...{ id: named.id, curated: true, indicator: named.indicator, topic: named.topic },
      ...{ featured: named.featured, kind, measure, unit: { zh: unit, en: english } },
      ...{ nature: natureOf(statements), baseline, observations: [], status: null },
      notes: notesOf(findings, named.id, baseline, statements, entries),
      statements: entries,
    },
  ]
}

/**
 * A statement nobody has named yet is a target of its own, with the subject as its name; with a row of a table go the
 * sentences that say the same.
 */
function standAlone(findings: Findings, [statement, ...same]: Tied): TargetEntry {
  const { anchor, key, indicator, kind, measure, unit } = statement
  const all = [statement, ...same]
  if (findings.strict && findings.curation) {
    for (const each of all)
      report(findings.curation.file, 'target-uncurated', { line: 1, column: 1 }, each.key)
  }
  const siblings = findings.statements.filter((each) => each.anchor === anchor)
  const id = `${anchor}-t${siblings.findIndex((each) => each.key === key) + 1}`
  const baseline = baselineOfRow(all, findings.figures)
  const entries = all.map((each) => ({
    ...publish(findings, each, null),
    differs: differences(statement, each),
  }))
  return {
    ...{ id, curated: false },
    ...{ indicator: { zh: indicator, en: null }, topic: null, featured: false, kind, measure },
    nature: natureOf(all),
    unit: { zh: unit, en: /^[%‰]?$/.test(unit) ? unit : null },
    ...{ baseline, observations: [], status: null },
    notes: notesOf(findings, id, baseline, all, entries),
    statements: entries,
  }
}

/** The notes about the clauses that make a promise, and about its baseline. */
function notesOf(
  { noted, figures }: Findings,
  id: string,
  baseline: Baseline | null,
  statements: readonly Statement[],
  entries: readonly StatementEntry[],
): string[] {
  const stretches = statements.map(({ anchor, quoteSpan: [from] }, index) => {
    const [start, end] = entries[index]?.source.clause.zh ?? [0, 0]
    return { anchor, span: [from + start, from + end] as const }
  })
  return noted.ofTarget(id, stretches, figures.find((figure) => figure.id === baseline?.figure)?.notes ?? [])
}

/** The one English sentence that states the same; the one a person gave where the rules can't tell. */
function quoteOf(
  { english, curation }: Findings,
  statement: Statement,
  given: string | null,
  path: readonly PropertyKey[],
): string | null {
  const rendering = english.renderings.get(statement.anchor)
  if (!curation || rendering?.lang !== 'en') return null
  // Of a row the whole is the quote.
  if (statement.table) return rendering.text
  const text = [rendering.lead, rendering.text].filter((part) => part !== null).join(' ')
  if (given !== null) {
    const count = text.split(given).length - 1
    if (count === 1) return given
    report(curation.file, 'target-quote', curation.placeOf(path), opening(given), count)
    return null
  }
  const inWords = !/\d/.test(statement.valueText)
  const quotes = quoteEnglish(text, { value: statement.value, unit: statement.unit, inWords })
  if (quotes.length === 1) return quotes[0] ?? null
  report(curation.file, 'target-quote-open', curation.placeOf(path), statement.key, quotes.length)
  return null
}

/** A statement as it is published: words for all of a set, which the rules read as 100 %, have no number there. */
function publish({ places }: Findings, statement: Statement, en: string | null): StatementEntry {
  const { key, operator, operatorText, upper, valueText, approximate, year, yearFrom } = statement
  const value = statement.kind === 'coverage' ? null : statement.value
  const valueSpan = places.spanOf(statement.anchor, statement.valueSpan)
  const quote = { zh: statement.quote, en }
  const [from] = statement.quoteSpan
  const [start, end] = statement.valueSpan
  return {
    ...{ key, operator, operatorText, value, upper, valueText, approximate, year, yearFrom },
    ...{ certainty: statement.certainty, certaintyText: statement.certaintyText, differs: [] },
    source: {
      ...{ anchor: statement.anchor, line: places.pointOf(valueSpan[0]).line },
      ...{ quote, quoteSpan: places.spanOf(statement.anchor, statement.quoteSpan), valueSpan },
      ...locatePromise(quote, [start - from, end - from], statement),
    },
  }
}

function differences(first: Statement, other: Statement): Difference[] {
  const values = ({ value, upper, operator, approximate }: Statement) => [value, upper, operator, approximate]
  const wording = ({ indicator, operatorText, valueText }: Statement) => [indicator, operatorText, valueText]
  const checks: [Difference, boolean][] = [
    ['certainty', first.certainty !== other.certainty],
    ['year', first.year !== other.year],
    ['value', values(first).join() !== values(other).join()],
    ['wording', wording(first).join() !== wording(other).join()],
  ]
  return checks.flatMap(([name, differs]) => (differs ? [name] : []))
}
