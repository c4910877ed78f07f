import { z } from 'zod'
import { bilingualSchema } from './language.ts'

/** A term of content/glossary.json: one Chinese term and its one English, with every place it occurs at. */
export const termSchema = z.strictObject({
  /** Its address: the English in lower case with hyphens. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  zh: z.string().min(1),
  zhAlso: z.array(z.string().min(1)),
  en: z.string().min(1),
  enAlso: z.array(z.string().min(1)),
  note: z.string().min(1).nullable(),
  /** What it means, in plain words; null where the name says it. */
  definition: bilingualSchema.nullable(),
  /** Who publishes the English as the official rendering; null where it is our own. */
  source: z.string().min(1).nullable(),
  occurrences: z.array(z.strictObject({ plan: z.string(), ids: z.array(z.string()).min(1) })),
})
export type Term = z.output<typeof termSchema>

/** glossary.json, in the order of seeds/glossary.csv. */
export const glossarySchema = z.array(termSchema)
