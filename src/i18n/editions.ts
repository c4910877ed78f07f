import { type Language, languages } from '../schemas/language.ts'

/** What a plan can be had in: one language, or both side by side. */
export const editions = [...languages, 'bilingual'] as const
export type Edition = (typeof editions)[number]

/** The languages of an edition, Chinese first. */
export const languagesOf: Record<Edition, readonly [Language, ...Language[]]> = {
  zh: ['zh'],
  en: ['en'],
  bilingual: ['zh', 'en'],
}

/** The formats each edition can be had in whole, by the end of the file's name. */
export const formats = ['epub', 'docx', 'txt'] as const
export type Format = (typeof formats)[number]
