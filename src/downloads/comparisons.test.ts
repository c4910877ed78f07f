import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { outlineSchema } from '../schemas/outline.ts'
import { notesSchema } from '../schemas/notes.ts'
import { planSchema } from '../schemas/plan.ts'
import { targetsSchema } from '../schemas/targets.ts'
import { comparisonsCsv, comparisonsJson, comparisonsSchema } from './comparisons.ts'

const folder = 'content/jinan-civil-affairs-2021-2025'
const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'))
const book = { plan: planSchema.parse(read('plan')), outline: outlineSchema.parse(read('outline')) }
const { targets } = targetsSchema.parse(read('targets'))
const { notes } = notesSchema.parse(read('notes'))
const target = targets.find(({ id }) => id === 'social-work-certificates')
if (!target) throw new Error('There is no such target.')

const next = { ...book, plan: { ...book.plan, id: 'jinan-next', period: { from: 2026, to: 2030 } } }
const comparisons = [
  {
    id: 'certificates',
    indicator: { zh: '持证人数', en: 'Certificate holders' },
    note: null,
    targets: [
      { book, target, ordinal: 1, notes },
      { book: next, target, ordinal: 1, notes },
    ],
  },
]

test('comparisons.json is as its JSON Schema says, to a validator that is not ours', () => {
  const ajv = new Ajv2020({ strict: false, logger: false })
  const validate = ajv.compile(JSON.parse(comparisonsSchema()) as object)
  const file = JSON.parse(comparisonsJson(comparisons)) as { comparisons: { targets: object[] }[] }
  validate(file)
  expect(validate.errors).toBeNull()
  expect(file.comparisons[0]?.targets).toMatchObject([
    { plan: 'jinan-civil-affairs-2021-2025', period: { to: 2025 }, target: { id: target.id } },
    { plan: 'jinan-next', period: { to: 2030 }, target: { id: target.id } },
  ])
  file.comparisons[0]?.targets.push({ plan: 'jinan-last' })
  expect(validate(file)).toBe(false)
})

test('comparisons.csv has a row for each sentence of each plan', () => {
  const rows = parse<Record<string, string>>(comparisonsCsv(comparisons), { bom: true, columns: true })
  expect(rows).toHaveLength(2 * target.statements.length)
  expect(rows.at(-1)).toMatchObject({
    comparison: 'certificates',
    plan: 'jinan-next',
    period_from: '2026',
    target: 'social-work-certificates',
    statement: String(target.statements.length),
    value: '15000',
    notes: 'one-certificate-two-names',
  })
})
