import { z } from 'zod'
import type { Compared } from '../content.ts'
import { bilingualSchema } from '../schemas/language.ts'
import { targetSchema } from '../schemas/targets.ts'
import { dataVersion, licence, toJson } from './published.ts'
import { integer, required, string, type Table, tableCsv } from './csv-columns.ts'
import { statementRows, targetsTable } from './csv-tables.ts'

/** One indicator with the targets that several plans have of it. */
const publishedSchema = z.strictObject({
  id: z.string(),
  indicator: bilingualSchema,
  note: bilingualSchema.nullable(),
  targets: z.array(
    z.strictObject({
      plan: z.string(),
      title: z.strictObject({ zh: z.string(), en: z.string().nullable() }),
      period: z.strictObject({ from: z.int(), to: z.int() }),
      target: targetSchema,
    }),
  ),
})

const fileSchema = z.strictObject({
  $schema: z.string(),
  version: z.string(),
  licence: z.string(),
  comparisons: z.array(publishedSchema),
})

/** comparisons.json: every target that is compared, whole, under its indicator. */
export function comparisonsJson(comparisons: readonly Compared[]): string {
  const file: z.infer<typeof fileSchema> = {
    $schema: 'comparisons.schema.json',
    version: dataVersion,
    licence: licence.name,
    comparisons: comparisons.map(({ id, indicator, note, targets }) => ({
      id,
      indicator,
      note,
      targets: targets.map(({ book: { plan }, target }) => ({
        plan: plan.id,
        title: plan.title,
        period: plan.period,
        target,
      })),
    })),
  }
  return toJson(file)
}

/** comparisons.schema.json: the JSON Schema (2020-12) of that file. */
export function comparisonsSchema(): string {
  return toJson({ title: 'comparisons.json', ...z.toJSONSchema(fileSchema) })
}

type StatementRow = ReturnType<typeof statementRows>[number]
type ComparisonRow = StatementRow & { comparison: string; plan: Compared['targets'][number]['book']['plan'] }

export const comparisonsTable: Table<ComparisonRow> = {
  name: 'comparisons',
  title: 'Comparisons 比较',
  description: 'One row for each sentence that promises a target of an indicator that several plans have.',
  primaryKey: ['comparison', 'plan', 'statement'],
  columns: [
    string('comparison', 'Id of the indicator that is compared', (row) => row.comparison, required),
    string('plan', 'Id of the plan', ({ plan }) => plan.id, required),
    integer('period_from', 'First year of the plan', ({ plan }) => plan.period.from, required),
    integer('period_to', 'Last year of the plan', ({ plan }) => plan.period.to, required),
    ...targetsTable.columns,
  ],
}

/** comparisons.csv: the same as a table, with the columns of targets.csv after those that say of what. */
export function comparisonsCsv(comparisons: readonly Compared[]): string {
  return tableCsv(
    comparisonsTable,
    comparisons.flatMap(({ id, targets }) =>
      targets.flatMap(({ book, target, notes }) =>
        statementRows([target], notes).map((row) => ({ ...row, comparison: id, plan: book.plan })),
      ),
    ),
  )
}
