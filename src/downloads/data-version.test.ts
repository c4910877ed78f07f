import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { comparisonsSchema, comparisonsTable } from './comparisons.ts'
import { notesTable } from './csv-notes.ts'
import { figuresTable } from './csv-figures.ts'
import { referencesTable, targetsTable, tasksTable } from './csv-tables.ts'
import { dataVersion, publishedNames, publishedSchema } from './published.ts'
import versions from './schema-versions.json' with { type: 'json' }

/** The form of all that is published: the JSON Schemas, and the columns of the tables. */
const form = JSON.stringify([
  ...[...publishedNames.map(publishedSchema), comparisonsSchema()].map(
    (schema) => JSON.parse(schema) as unknown,
  ),
  ...[targetsTable, figuresTable, tasksTable, referencesTable, notesTable, comparisonsTable].map(
    ({ name, columns, primaryKey }) => ({
      ...{ name, primaryKey },
      columns: columns.map(({ name, type, constraints }) => ({ name, type, constraints })),
    }),
  ),
])

test('the version changes with the form of the published data', () => {
  const hash = createHash('sha256').update(form).digest('hex')
  const known = Object.entries(versions)
  // Where this fails: raise dataVersion in published.ts, add it with this hash to schema-versions.json, and say in
  // .github/DATA.md what changed. An entry that is there already stays as it is.
  expect({ [dataVersion]: hash }).toEqual(Object.fromEntries(known.slice(-1)))
  expect(new Set(Object.values(versions)).size).toBe(known.length)
})

test('every version has its changes in .github/DATA.md, the newest first', () => {
  const headings = [...readFileSync('.github/DATA.md', 'utf8').matchAll(/^### (\d+\.\d+\.\d+)$/gm)]
  expect(headings.map(([, version]) => version)).toEqual(Object.keys(versions).toReversed())
})
