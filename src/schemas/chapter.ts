import { z } from 'zod'
import { languageSchema } from './language.ts'

/** Front matter of a chapter's MDX; chapter 0 is the title and preamble. */
export const chapterSchema = z.strictObject({
  plan: z.string(),
  lang: languageSchema,
  chapter: z.int().nonnegative(),
  /** Ids of the glossary's terms that can be looked up on the page, in the order of the text. */
  terms: z.array(z.string()),
})
export type ChapterEntry = z.infer<typeof chapterSchema>

/** Front matter of a chapter that stands in two languages side by side. */
export const sideBySideSchema = chapterSchema.omit({ lang: true })
export type SideBySideEntry = z.infer<typeof sideBySideSchema>
