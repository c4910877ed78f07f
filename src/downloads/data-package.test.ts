import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { figuresSchema } from '../schemas/figures.ts'
import { planSchema } from '../schemas/plan.ts'
import { referencesSchema } from '../schemas/references.ts'
import { targetsSchema } from '../schemas/targets.ts'
import { tasksSchema } from '../schemas/tasks.ts'
import { dataPackage } from './data-package.ts'
import { publishedJson, publishedNames, publishedSchema } from './published.ts'
import { figuresTable, referencesTable, statementRows, tableCsv, targetsTable, tasksTable } from './tables.ts'

const folder = 'content/jinan-civil-affairs-2021-2025'
const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'))
const plan = planSchema.parse(read('plan'))
const { targets } = targetsSchema.parse(read('targets'))
const { figures } = figuresSchema.parse(read('figures'))
const { tasks } = tasksSchema.parse(read('tasks'))
const { references } = referencesSchema.parse(read('references'))
const entries = { targets, figures, tasks, references }

const tables = [
  { table: targetsTable, csv: tableCsv(targetsTable, statementRows(targets)) },
  { table: figuresTable, csv: tableCsv(figuresTable, figures) },
  { table: tasksTable, csv: tableCsv(tasksTable, tasks) },
  { table: referencesTable, csv: tableCsv(referencesTable, references) },
]

describe('the published tables', () => {
  it.each(tables)('are read back by a CSV parser as they are described: $table.name', ({ table, csv }) => {
    const rows = parse<Record<string, string>>(csv, { bom: true, columns: true })
    expect(rows.length).toBeGreaterThan(10)
    const names = table.columns.map(({ name }) => name)
    const keys = rows.map((row) => table.primaryKey.map((name) => row[name]).join('|'))
    expect(new Set(keys).size).toBe(rows.length)
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(names)
      for (const { name, type } of table.columns) {
        const cell = row[name] ?? ''
        if (cell === '') continue
        if (type === 'number') expect(Number.isFinite(Number(cell)), `${name} ${cell}`).toBe(true)
        if (type === 'integer') expect(cell).toMatch(/^-?\d+$/)
        if (type === 'boolean') expect(cell).toMatch(/^(true|false)$/)
      }
    }
  })

  it('have a row for each statement, with its sentence', () => {
    const csv = tables[0]?.csv ?? ''
    const rows = parse<Record<string, string>>(csv, { bom: true, columns: true })
    expect(rows).toHaveLength(targets.reduce((sum, target) => sum + target.statements.length, 0))
    const beds = rows.find((row) => row['target'] === 'nursing-bed-share')
    expect(beds).toMatchObject({
      operator: 'ge',
      operator_text: '达到',
      value: '60',
      unit_zh: '%',
      year: '2025',
    })
    expect(beds?.['quote_zh']).toContain('养老机构护理型床位占比达到60%')
  })
})

describe('the published JSON', () => {
  it.each(publishedNames)('%s.json is as its JSON Schema says, to a validator that is not ours', (name) => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(publishedSchema(name)) as object)
    const document = JSON.parse(publishedJson(name, plan, entries[name])) as object
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...document, [name]: [{}] })).toBe(false)
  })
})

describe('dataPackage', () => {
  const described = tables.map(({ table }) => ({ table, bytes: 1, sha256: 'a'.repeat(64) }))
  const descriptor = JSON.parse(dataPackage(plan, described)) as {
    licenses: unknown[]
    sources: unknown[]
    resources: { name: string; path: string; schema?: { fields: { name: string; description: string }[] } }[]
  }

  it('describes every file and every column', () => {
    expect(descriptor.resources.map(({ path }) => path)).toEqual(
      tables.flatMap(({ table }) => [`${table.name}.csv`, `${table.name}.json`]),
    )
    for (const { schema } of descriptor.resources) {
      for (const { description } of schema?.fields ?? []) expect(description).not.toBe('')
    }
  })

  it('says the licence and where the text comes from', () => {
    expect(descriptor.licenses).toMatchObject([{ name: 'CC0-1.0' }])
    expect(descriptor.sources).toHaveLength(1)
  })
})
