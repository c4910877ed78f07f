import { createHash } from 'node:crypto'
import type { APIRoute, GetStaticPaths } from 'astro'
import {
  type PlanWithOutline,
  getPlansToBuild,
  getFigures,
  getNotes,
  getReferences,
  getTargets,
  getTasks,
} from '../content.ts'
import { dataPackage } from '../downloads/data-package.ts'
import { publishedJson, type PublishedName, publishedNames, publishedSchema } from '../downloads/published.ts'
import { tableCsv } from '../downloads/csv-columns.ts'
import { notesTable } from '../downloads/csv-notes.ts'
import { figureRows, figuresTable } from '../downloads/csv-figures.ts'
import { figureText } from '../presentation/figure-text.ts'
import { referencesTable, statementRows, targetsTable, tasksTable } from '../downloads/csv-tables.ts'

/** Every file of a plan's data by its name, as text. */
export async function getDataFiles({ plan }: PlanWithOutline): Promise<Map<string, string>> {
  const [targets, figures, tasks, references, { notes }] = await Promise.all([
    getTargets(plan.id),
    getFigures(plan.id),
    getTasks(plan.id),
    getReferences(plan.id),
    getNotes(plan.id),
  ])
  const tables = [
    { table: targetsTable, csv: tableCsv(targetsTable, statementRows(targets, notes)) },
    { table: figuresTable, csv: tableCsv(figuresTable, figureRows(figures, notes, figureText)) },
    { table: tasksTable, csv: tableCsv(tasksTable, tasks) },
    { table: referencesTable, csv: tableCsv(referencesTable, references) },
    { table: notesTable, csv: tableCsv(notesTable, notes) },
  ]
  const entries: Record<PublishedName, readonly unknown[]> = { targets, figures, tasks, references, notes }
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

/** The endpoint of all data files in one format, `[data].<format>`. */
export function dataEndpoint(format: 'csv' | 'json'): { getStaticPaths: GetStaticPaths; GET: APIRoute } {
  return {
    async getStaticPaths() {
      const files = await Promise.all(
        (await getPlansToBuild()).map(async (book) =>
          [...(await getDataFiles(book)).keys()]
            .filter((name) => name.endsWith(`.${format}`))
            .map((name) => ({
              params: { plan: book.plan.id, data: name.slice(0, -`.${format}`.length) },
              props: { book, name },
            })),
        ),
      )
      return files.flat()
    },
    async GET({ props }) {
      // From getStaticPaths.
      const { book, name } = props as { book: PlanWithOutline; name: string }
      return new Response((await getDataFiles(book)).get(name))
    },
  }
}
