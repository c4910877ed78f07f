import { z } from 'zod'
import { translatableSchema } from './language.ts'

/** One task: a paragraph that opens with a run-in lead, in the chapter of tasks. */
export const taskSchema = z.strictObject({
  /** The id of its paragraph. */
  id: z.string().min(1),
  /** The lead without its 。 and the English without its full stop. */
  name: translatableSchema,
  /** Ids of the headings above it; null where there is none of the level. */
  chapter: z.string().min(1),
  section: z.string().min(1).nullable(),
  item: z.string().min(1).nullable(),
  /** Its place among its siblings, from 1. */
  ordinal: z.int().positive(),
  line: z.int().positive(),
  /** Ids of the targets with a statement in its paragraph. */
  targets: z.array(z.string()),
})
export type Task = z.infer<typeof taskSchema>

/** tasks.json: what there is to divide among offices, in the order of the text. */
export const tasksSchema = z.strictObject({ plan: z.string(), tasks: z.array(taskSchema) })
export type TasksEntry = z.infer<typeof tasksSchema>
