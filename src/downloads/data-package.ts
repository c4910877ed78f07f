import type { PlanEntry } from '../schemas/plan.ts'
import { dataVersion, licence, type PublishedName, toJson } from './published.ts'
import type { Constraints, Table } from './csv-columns.ts'

/** A CSV file of the package: the table it holds, and what a reader checks it by. */
export interface PackagedTable {
  table: Pick<Table, 'name' | 'title' | 'description' | 'primaryKey'> & {
    columns: readonly { name: string; type: string; description: string; constraints: Constraints }[]
  }
  bytes: number
  /** Of the file, in hexadecimal. */
  sha256: string
}

/** Describe a plan's data as a Frictionless Data Package (v2): each file, each column, licence and provenance. */
export function dataPackage(plan: PlanEntry, tables: readonly PackagedTable[]): string {
  const { source } = plan
  const republisher = source.republisher?.en
  return toJson({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: plan.id,
    version: dataVersion,
    title: plan.title.en ?? plan.title.zh,
    description: [
      `Targets, figures, tasks and references read by rule, and textual notes, from the text of ${plan.title.zh} (${plan.period.from}–${plan.period.to}).`,
      `The text was ${republisher === undefined ? '' : `taken from ${republisher}${source.republished ? `, ${source.republished}` : ''}, and was `}not checked against the original. SHA-256 of the text: ${plan.sha256}.`,
      'The English is an unofficial translation; the Chinese text prevails.',
      'In CSV a text that a spreadsheet would change begins with a zero-width space (U+200B), and one that would run as a formula with an apostrophe.',
    ].join(' '),
    keywords: ['government plan', 'targets', 'China', String(plan.period.from), String(plan.period.to)],
    licenses: [licence],
    sources: [
      {
        title: `${plan.title.zh}${source.attributedTo ? ` (${source.attributedTo.zh})` : ''}`,
        ...(source.url ? { path: source.url } : {}),
      },
    ],
    translation: plan.translation,
    resources: tables.flatMap(({ table, bytes, sha256 }) => [
      {
        name: table.name,
        title: table.title,
        description: table.description,
        type: 'table',
        path: `${table.name}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes,
        hash: `sha256:${sha256}`,
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields: table.columns.map(({ name, type, description, constraints }) => {
            return { name, type, description, constraints }
          }),
          missingValues: [''],
          primaryKey: table.primaryKey,
        },
      },
      jsonResource(table.name as PublishedName),
    ]),
  })
}

function jsonResource(name: PublishedName): object {
  return {
    name: `${name}-json`,
    title: `${name}.json`,
    description: `The same with everything nested; ${name}.schema.json is its JSON Schema.`,
    path: `${name}.json`,
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
  }
}
