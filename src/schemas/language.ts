import { z } from 'zod'

/** The languages a plan is published in; the keys of every bilingual value. */
export const languages = ['zh', 'en'] as const

export const languageSchema = z.enum(languages)
export type Language = z.infer<typeof languageSchema>

/** Text that exists in both languages. */
export const bilingualSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
export type Bilingual = z.infer<typeof bilingualSchema>

/** Text whose English may not exist yet; null is printed as the Chinese with its `lang`. */
export const translatableSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1).nullable() })
export type Translatable = z.infer<typeof translatableSchema>
