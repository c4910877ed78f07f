import { z } from 'zod'
import { languageSchema } from './language.ts'

/** Front matter of a chapter's MDX; chapter 0 is the title and preamble. */
export const chapterSchema = z.strictObject({
  plan: z.string(),
  lang: languageSchema,
  chapter: z.int().nonnegative(),
})
export type ChapterEntry = z.infer<typeof chapterSchema>
