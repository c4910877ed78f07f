import { boundOf } from '../../schemas/bounds.ts'
import type { FigureEntry } from '../../schemas/figures.ts'
import type { PlanEntry } from '../../schemas/plan.ts'
import type { Observation } from '../../schemas/progress.ts'
import type { Baseline, StatementEntry, TargetEntry } from '../../schemas/targets.ts'
import { readBaseline } from './baselines.ts'
import { checkKeys, type TargetNamesFile } from '../seed/target-names.ts'
import { report } from '../diagnostics/report.ts'
import type { Statement } from '../targets/statement.ts'
import { differences, publish, quoteOf } from './publish-statement.ts'
import type { Findings } from './findings.ts'
import { statusOf } from './status.ts'
import { baselineOfRow, natureOf, type MatchingStatements, matchRows } from '../targets/tables/match-rows.ts'

type CuratedTarget = TargetNamesFile['value']['targets'][number]

/**
 * Gather statements under their targets, in the order of their first statements, without observations. Faults of
 * targets.yaml are reported on it.
 */
export function gatherTargets(findings: Findings): TargetEntry[] {
  const { statements, curation } = findings
  const byKey = new Map(statements.map((statement) => [statement.key, statement]))
  if (curation) checkKeys(curation, new Set(byKey.keys()))
  const rejected = new Set(curation?.value.reject.map(({ key }) => key))
  const curated = curation?.value.targets ?? []
  const claimed = new Set(curated.flatMap((each) => each.statements.map(({ key }) => key)))
  const rows = rowsOf(statements, claimed, rejected)
  const gathered = curated.flatMap((each, index) => gather(findings, byKey, rows, each, index))
  for (const row of [...rows.values()].flat()) claimed.add(row.key)
  const alone = matchRows(statements.filter(({ key }) => !claimed.has(key) && !rejected.has(key))).map(
    (matching) => uncuratedTarget(findings, matching),
  )
  for (const { key, fragment, anchor, valueSpan } of statements) {
    if (fragment === null || claimed.has(key) || rejected.has(key)) continue
    const { places } = findings
    const point = places.pointOf(places.spanOf(anchor, valueSpan)[0])
    report(findings.text, 'target-unnamed', point, fragment)
  }
  const order = new Map(statements.map(({ key }, index) => [key, index]))
  const place = ({ statements: [first] }: TargetEntry) => order.get(first?.key ?? '') ?? 0
  return [...gathered, ...alone].toSorted((a, b) => place(a) - place(b))
}

/** Table rows that targets.yaml does not name, by the key of a named sentence with the same content. */
function rowsOf(
  statements: readonly Statement[],
  claimed: ReadonlySet<string>,
  rejected: ReadonlySet<string>,
): Map<string, Statement[]> {
  const rows = new Map<string, Statement[]>()
  for (const matching of matchRows(statements)) {
    const sentence = matching.find(({ key }) => claimed.has(key))
    const own = matching.filter(({ key, table }) => table !== null && !claimed.has(key) && !rejected.has(key))
    if (sentence && own.length > 0) rows.set(sentence.key, own)
  }
  return rows
}

/** Attach observations to their targets and compute each target’s status. */
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
  curated: CuratedTarget,
  index: number,
): TargetEntry[] {
  const { curation, topics } = findings
  const listed = curated.statements.flatMap(({ key, en }, at) => {
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
  if (topics && !topics.has(curated.topic)) {
    report(file, 'topic-unknown', placeOf(['targets', index, 'topic']), curated.topic, [...topics].join(', '))
  }
  const english = curated.unit ?? (/^[%‰]?$/.test(unit) ? unit : null)
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
      id: curated.id,
      curated: true,
      indicator: curated.indicator,
      short: curated.short,
      topic: curated.topic,
      featured: curated.featured,
      kind,
      measure,
      unit: { zh: unit, en: english },
      nature: natureOf(statements),
      baseline,
      observations: [],
      status: null,
      notes: notesOf(findings, curated.id, baseline, statements, entries),
      statements: entries,
    },
  ]
}

/**
 * A statement that targets.yaml does not name is a target of its own, with its subject as the name. A table row is
 * joined by the sentences with the same content.
 */
function uncuratedTarget(findings: Findings, [statement, ...same]: MatchingStatements): TargetEntry {
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
    id,
    curated: false,
    indicator: { zh: indicator, en: null },
    short: null,
    topic: null,
    featured: false,
    kind,
    measure,
    nature: natureOf(all),
    unit: { zh: unit, en: /^[%‰]?$/.test(unit) ? unit : null },
    baseline,
    observations: [],
    status: null,
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
