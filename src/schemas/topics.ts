import { z } from 'zod'
import { bilingualSchema } from './language.ts'

/** A topic's id is its address in every plan: lower-case ASCII words joined by hyphens. */
export const topicIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
  .refine((id) => id.length <= 120, 'expected at most 120 letters')

/** Something in people’s lives, and where the plans speak of it. */
export const topicSchema = z.strictObject({
  id: topicIdSchema,
  name: bilingualSchema,
  /** By plan: ids of headings, each with all that stands under it, and of paragraphs. */
  places: z.record(z.string(), z.array(z.string()).min(1)),
})
export type Topic = z.infer<typeof topicSchema>

/** seeds/topics.yaml and topics.json: the topics in the order they are listed in. */
export const topicsSchema = z.array(topicSchema)
