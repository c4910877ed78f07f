import { z } from 'zod'
import { bilingualSchema } from './language.ts'

/** A textual note: what is doubtful in the original, with the words it is about and where they stand. */
export const noteSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
  places: z
    .array(
      z.strictObject({
        /** A paragraph or heading of the plan. */
        id: z.string(),
        /** Words of the published text, which stand there exactly once. */
        quote: z.string().min(1),
      }),
    )
    .min(1),
  ...bilingualSchema.shape,
})
export type Note = z.output<typeof noteSchema>

/** A place where the text was mended and not only tidied: a paragraph joined, or characters changed by a person. */
export const mendingSchema = z.strictObject({
  rule: z.enum(['join', 'repair']),
  id: z.string(),
  /** The line of plan.txt it begins on. */
  line: z.int().positive(),
  /** The published words just before and just after. */
  before: z.string(),
  after: z.string(),
  from: z.string(),
  to: z.string(),
  /** Why a person changed it; null where a rule did. */
  reason: z.string().nullable(),
})
export type Correction = z.output<typeof mendingSchema>

/** notes.json: what is doubtful, in the order of notes.yaml, and what was mended, in the order of the text. */
export const notesSchema = z.strictObject({ notes: z.array(noteSchema), mendings: z.array(mendingSchema) })
export type Notes = z.output<typeof notesSchema>
