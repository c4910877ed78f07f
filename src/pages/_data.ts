import { createHash } from 'node:crypto'
import { type Book, getFigures, getReferences, getTargets, getTasks } from '../content.ts'
import { dataPackage } from '../downloads/data-package.ts'
import { publishedJson, type PublishedName, publishedNames, publishedSchema } from '../downloads/published.ts'
import {
  figuresTable,
  referencesTable,
  statementRows,
  tableCsv,
  targetsTable,
  tasksTable,
} from '../downloads/csv-tables.ts'

/** Every file of a plan's data by its name, as text. */
export async function getDataFiles({ plan }: Book): Promise<Map<string, string>> {
  const [targets, figures, tasks, references] = await Promise.all([
    getTargets(plan.id),
    getFigures(plan.id),
    getTasks(plan.id),
    getReferences(plan.id),
  ])
  const tables = [
    { table: targetsTable, csv: tableCsv(targetsTable, statementRows(targets)) },
    { table: figuresTable, csv: tableCsv(figuresTable, figures) },
    { table: tasksTable, csv: tableCsv(tasksTable, tasks) },
    { table: referencesTable, csv: tableCsv(referencesTable, references) },
  ]
  const entries: Record<PublishedName, readonly unknown[]> = { targets, figures, tasks, references }
  const described = tables.map(({ table, csv }) => ({
    table,
    bytes: Buffer.byteLength(csv),
    sha256: createHash('sha256').update(csv).digest('hex'),
  }))
  return new Map([
    ...tables.map(({ table, csv }) => [`${table.name}.csv`, csv] as const),
    ...publishedNames.flatMap((name) => [
      [`${name}.json`, publishedJson(name, plan, entries[name])] as const,
      [`${name}.schema.json`, publishedSchema(name)] as const,
    ]),
    ['datapackage.json', dataPackage(plan, described)] as const,
  ])
}
