import type { FigureEntry } from '../../../schemas/figures.ts'
import { pattern } from '../../lexicon/lexicon.ts'
import type { Baseline, Nature } from '../../../schemas/targets.ts'
import { nameInKey } from '../finding-keys.ts'
import type { Statement } from '../statement.ts'

/** Statements of one target, in the order of the text. */
export type MatchingStatements = readonly [Statement, ...Statement[]]

/** Group each row of an indicator table with the sentences that state the same target. */
export function matchRows(statements: readonly Statement[]): MatchingStatements[] {
  const rows = new Map<string, Statement>()
  for (const statement of statements) {
    const says = contentOf(statement)
    if (statement.table && !rows.has(says)) rows.set(says, statement)
  }
  const groups = new Map<Statement, [Statement, ...Statement[]]>()
  const matching: [Statement, ...Statement[]][] = []
  for (const statement of statements) {
    const row = rows.get(contentOf(statement))
    const group = row && (row === statement || row.table !== statement.table) ? groups.get(row) : undefined
    if (group) {
      group.push(statement)
      continue
    }
    const begun: [Statement, ...Statement[]] = [statement]
    if (row) groups.set(row, begun)
    matching.push(begun)
  }
  return matching
}

const share = pattern`{noun.share}$`

/** The content of a statement, whatever its words: 全市森林覆盖率 and 森林覆盖率 are one indicator. */
function contentOf({ indicator, value, upper, unit, year }: Statement): string {
  const name = indicator
    .replace(/[（(][^（）()]*[）)]|[\s“”"]|的|^(?:(?:全|我|本)[省市县区州国]|力争|使)/gu, '')
    .replace(share, '比')
  return [name, value, upper, unit, year].join(' ')
}

/** The nature of an indicator as a table row among the statements states it; null if none does. */
export function natureOf(statements: readonly Statement[]): Nature | null {
  return statements.find(({ table }) => table?.nature != null)?.table?.nature ?? null
}

/** The figure of an earlier year in the same row, with the same unit. */
export function baselineOfRow(
  statements: readonly Statement[],
  figures: readonly FigureEntry[],
): Baseline | null {
  const row = statements.find(({ table }) => table !== null)
  const found = figures.filter(
    ({ source, key, unit }) =>
      source.anchor === row?.anchor && nameInKey(key) === row.indicator && unit.zh === row.unit,
  )
  const figure = found.at(-1)
  return figure ? baselineOf(figure) : null
}

/** A figure as the baseline of a target. */
export function baselineOf({ id, value, operator, approximate, period }: FigureEntry): Baseline {
  return { figure: id, value, operator, approximate, period }
}
