import { z } from 'zod'
import { bilingualSchema } from './language.ts'

/**
 * An entry of notes.yaml: what is doubtful in the original, with the words it is about and where they stand.
 */
export const givenNoteSchema = z.strictObject({
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
  /** Ids of the targets it is about; null where they are those that state the words quoted. */
  targets: z.array(z.string()).nullable().default(null),
  ...bilingualSchema.shape,
})
export type GivenNote = z.output<typeof givenNoteSchema>

/** A textual note as it is published, with the ids of the targets it is about. */
export const noteSchema = givenNoteSchema.extend({ targets: z.array(z.string()) })
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
