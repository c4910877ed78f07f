import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { figuresSchema } from '../schemas/figures.ts'
import { notesSchema } from '../schemas/notes.ts'
import { planSchema } from '../schemas/plan.ts'
import { referencesSchema } from '../schemas/references.ts'
import { targetsSchema } from '../schemas/targets.ts'
import { readCell } from '../schemas/csv.ts'
import { tasksSchema } from '../schemas/tasks.ts'
import { dataPackage } from './data-package.ts'
import profile from './profiles/datapackage-2.0.json' with { type: 'json' }
import { dataVersion, publishedJson, publishedNames, publishedSchema } from './published.ts'
import { type Table, tableCsv } from './csv-columns.ts'
import { notesTable } from './csv-notes.ts'
import { figureRows, figuresTable } from './csv-figures.ts'
import { figureText } from '../presentation/figure-text.ts'
import { referencesTable, statementRows, targetsTable, tasksTable } from './csv-tables.ts'

const folder = 'content/jinan-civil-affairs-2021-2025'
const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'))
const plan = planSchema.parse(read('plan'))
const { targets } = targetsSchema.parse(read('targets'))
const { figures } = figuresSchema.parse(read('figures'))
const { tasks } = tasksSchema.parse(read('tasks'))
const { references } = referencesSchema.parse(read('references'))
const { notes } = notesSchema.parse(read('notes'))
const entries = { targets, figures, tasks, references, notes }

const tables = [
  { table: targetsTable, csv: tableCsv(targetsTable, statementRows(targets, notes)) },
  { table: figuresTable, csv: tableCsv(figuresTable, figureRows(figures, notes, figureText)) },
  { table: tasksTable, csv: tableCsv(tasksTable, tasks) },
  { table: referencesTable, csv: tableCsv(referencesTable, references) },
  { table: notesTable, csv: tableCsv(notesTable, notes) },
]

interface Field {
  name: string
  type: string
  description: string
  constraints: { required?: boolean; enum?: string[] }
}
interface Descriptor {
  licenses: unknown[]
  sources: unknown[]
  resources: { name: string; path: string; schema?: { fields: Field[]; primaryKey: string[] } }[]
}

const descriptor = JSON.parse(
  dataPackage(
    plan,
    tables.map(({ table }) => ({ table, bytes: 1, sha256: 'a'.repeat(64) })),
  ),
) as Descriptor

/** What is wrong with a cell by the field that describes it; null where nothing is. */
function faultOf(cell: string, { type, constraints }: Field): string | null {
  if (cell === '') return constraints.required === true ? 'required' : null
  if (type === 'number' && !Number.isFinite(Number(cell))) return 'number'
  if (type === 'integer' && !/^-?\d+$/.test(cell)) return 'integer'
  if (type === 'boolean' && !/^(?:true|false)$/.test(cell)) return 'boolean'
  return constraints.enum?.includes(cell) === false ? 'enum' : null
}

describe('the published tables', () => {
  it.each(tables)('are as the package describes them, to a CSV parser: $table.name', ({ table, csv }) => {
    const rows = parse<Record<string, string>>(csv, { bom: true, columns: true })
    const schema = descriptor.resources.find(({ name }) => name === table.name)?.schema
    const fields = schema?.fields ?? []
    expect(rows.length).toBeGreaterThan(10)
    const keys = rows.map((row) => schema?.primaryKey.map((name) => row[name]).join('|'))
    expect(new Set(keys).size).toBe(rows.length)
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(fields.map(({ name }) => name))
      for (const field of fields)
        expect(faultOf(row[field.name] ?? '', field), `${field.name} ${row[field.name] ?? ''}`).toBeNull()
    }
  })

  it('would be found out', () => {
    const [kind, value] = ['kind', 'value'].map((name) =>
      descriptor.resources[0]?.schema?.fields.find((field) => field.name === name),
    )
    if (!kind || !value) throw new Error('targets.csv has no kind or no value')
    expect(faultOf('', kind)).toBe('required')
    expect(faultOf('share', kind)).toBe('enum')
    expect(faultOf('60%', value)).toBe('number')
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
    const outlets = rows.find((row) => row['target'] === 'meal-outlets')
    expect(outlets).toMatchObject({
      kind: 'coverage',
      value: '',
      upper: '',
      value_text: '全覆盖',
      unit_zh: '%',
    })
  })
})

describe('the published tables in a spreadsheet', () => {
  /** Dates, times, shares, numbers in another form, formulas: a check of its own, without the writer’s. */
  const changes = /^\s*(?:[=+@-]|\d+\s*[-/:]\s*\d+$|\d+\.\d+\.\d+|\d+(?:\.\d+)?\s*%$|0\d+$|\d+月|\d+年\d+月)/
  const shown = [
    { name: 'targets', of: () => shownIn(targetsTable, statementRows(targets, notes)) },
    { name: 'figures', of: () => shownIn(figuresTable, figureRows(figures, notes, figureText)) },
    { name: 'tasks', of: () => shownIn(tasksTable, tasks) },
    { name: 'references', of: () => shownIn(referencesTable, references) },
    { name: 'notes', of: () => shownIn(notesTable, notes) },
  ]
  const shownIn = <Row>({ columns }: Table<Row>, rows: readonly Row[]) =>
    rows.map((row) => columns.map(({ of }) => of(row) ?? ''))

  it.each(shown)('show what they say, and read back as it: $name', ({ name, of }) => {
    const csv = tables.find(({ table }) => table.name === name)?.csv ?? ''
    const [, ...rows]: string[][] = parse(csv, { bom: true })
    expect(rows.map((row) => row.map(readCell))).toEqual(of().map((row) => row.map(String)))
    const texts = of().map((row) => row.map((cell) => typeof cell === 'string'))
    const changed = rows.flatMap((row, at) =>
      row.filter((cell, column) => texts[at]?.[column] === true && changes.test(cell)),
    )
    expect(changed).toEqual([])
    const hidden = rows.flat().filter((cell) => cell.startsWith('\u200B'))
    if (name === 'targets') expect(hidden.length).toBeGreaterThan(10)
  })
})

describe('what is doubtful', () => {
  const rowsOf = (name: string) =>
    parse<Record<string, string>>(tables.find(({ table }) => table.name === name)?.csv ?? '', {
      ...{ bom: true, columns: true },
    })

  it('has its note in each row: two shares whose order the original does not settle, three amounts', () => {
    for (const id of ['allowance-to-consumption', 'allowance-to-income']) {
      const row = rowsOf('targets').find((each) => each['target'] === id)
      expect(row?.['notes']).toBe('open-denominator')
      expect(row?.['note_zh']).toContain('原文没有说明')
      expect(row?.['note_en']).toContain('The original does not say')
    }
    const amounts = rowsOf('figures').filter((row) => row['notes'] === 'two-subsidies-three-amounts')
    expect(amounts.map((row) => row['value_text'])).toEqual(['165元', '132元', '151元'])
    expect(rowsOf('targets').find((row) => row['target'] === 'meal-sites')).toMatchObject({
      notes: '',
      note_zh: '',
    })
  })

  it('is listed with the targets it is about', () => {
    expect(rowsOf('notes').find((row) => row['note'] === 'open-denominator')).toMatchObject({
      places: 'c2-s3-p2',
      targets: 'allowance-to-consumption; allowance-to-income',
    })
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
  it('is a Data Package by the published profile, to a validator that is not ours', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(profile)
    expect(validate(descriptor), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...descriptor, resources: [] })).toBe(false)
    const [first, ...rest] = descriptor.resources
    expect(validate({ ...descriptor, resources: [{ ...first, path: '../targets.csv' }, ...rest] })).toBe(
      false,
    )
    const untyped = { fields: [{ name: 'value', type: 'decimal' }] }
    expect(validate({ ...descriptor, resources: [{ ...first, schema: untyped }] })).toBe(false)
  })

  it('describes every file and every column', () => {
    expect(descriptor.resources.map(({ path }) => path)).toEqual(
      tables.flatMap(({ table }) => [`${table.name}.csv`, `${table.name}.json`]),
    )
    for (const { schema } of descriptor.resources) {
      for (const { description } of schema?.fields ?? []) expect(description).not.toBe('')
    }
  })

  it('has the version of the data, as every JSON file has, and how far the translation has come', () => {
    expect(descriptor).toMatchObject({ version: dataVersion, translation: plan.translation })
    for (const name of publishedNames)
      expect(JSON.parse(publishedJson(name, plan, entries[name]))).toMatchObject({ version: dataVersion })
  })

  it('says the licence and where the text comes from', () => {
    expect(descriptor.licenses).toMatchObject([{ name: 'CC0-1.0' }])
    expect(descriptor.sources).toHaveLength(1)
  })

  it('claims no re-publication where none is known', () => {
    const { description } = JSON.parse(dataPackage(plan, [])) as { description: string }
    expect(description).toContain('The text was taken from 殡葬资讯')
    const source = { ...plan.source, republisher: null, republished: null }
    const unknown = JSON.parse(dataPackage({ ...plan, source }, [])) as { description: string }
    expect(unknown.description).toContain('The text was not checked against the original.')
    expect(unknown.description).not.toContain('taken')
  })
})
