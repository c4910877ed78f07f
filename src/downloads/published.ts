import { z } from 'zod'
import { figureSchema } from '../schemas/figures.ts'
import { noteSchema } from '../schemas/notes.ts'
import type { PlanEntry } from '../schemas/plan.ts'
import { referenceSchema } from '../schemas/references.ts'
import { targetSchema } from '../schemas/targets.ts'
import { taskSchema } from '../schemas/tasks.ts'

/** What each published JSON file lists, and the schema of an entry. */
export const published = {
  targets: targetSchema,
  figures: figureSchema,
  tasks: taskSchema,
  references: referenceSchema,
  notes: noteSchema,
} as const
export type PublishedName = keyof typeof published

/** The names of the published files, in the order they are described in. */
export const publishedNames = Object.keys(published) as PublishedName[]

/**
 * The version of the published data’s form, as semver.org has it: files, fields, columns, and what they may hold. What
 * changed with each is in .github/DATA.md.
 */
export const dataVersion = '3.1.0'

/** Under which licence the data is published. */
export const licence = {
  name: 'CC0-1.0',
  title: 'Creative Commons CC0 1.0 Universal',
  path: 'https://creativecommons.org/publicdomain/zero/1.0/',
} as const

/** A published file as JSON: what it is of, where that comes from, under which licence, and its entries. */
export function publishedJson(name: PublishedName, plan: PlanEntry, entries: readonly unknown[]): string {
  return toJson({
    $schema: `${name}.schema.json`,
    version: dataVersion,
    plan: plan.id,
    title: plan.title,
    period: plan.period,
    source: plan.source,
    sha256: plan.sha256,
    licence: licence.name,
    [name]: entries,
  })
}

/** The JSON Schema (2020-12) of a published file. */
export function publishedSchema(name: PublishedName): string {
  const schema = z.strictObject({
    $schema: z.string(),
    version: z.string(),
    plan: z.string(),
    title: z.strictObject({ zh: z.string(), en: z.string().nullable() }),
    period: z.strictObject({ from: z.int(), to: z.int() }),
    source: z.looseObject({}),
    sha256: z.string(),
    licence: z.string(),
    [name]: z.array(published[name]),
  })
  return toJson({ title: `${name}.json`, ...z.toJSONSchema(schema) })
}

/** JSON as it is published: two spaces, and a line feed at the end. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
