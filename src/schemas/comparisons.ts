import { z } from 'zod'
import { bilingualSchema } from './language.ts'

/** One indicator in several plans: a person says which of their targets are of the same. */
export const comparisonSchema = z.strictObject({
  /** Its address on the page of comparisons: lower-case ASCII words joined by hyphens. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
  indicator: bilingualSchema,
  /** What a reader must know to compare them: that one city counts otherwise than another. */
  note: bilingualSchema.nullable().default(null),
  /** The target's id by the plan's, in the order they are shown in. */
  targets: z.record(z.string(), z.string()),
})
export type Comparison = z.infer<typeof comparisonSchema>

/** seeds/comparisons.yaml and comparisons.json, in the order they are shown in. */
export const comparisonsSchema = z.array(comparisonSchema)
