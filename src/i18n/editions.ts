import { type Language, languages } from '../schemas/language.ts'

/** The editions of a plan: one language, or both side by side. */
export const editions = [...languages, 'bilingual'] as const
export type Edition = (typeof editions)[number]

/** The languages of an edition, Chinese first. */
export const languagesOf: Record<Edition, readonly [Language, ...Language[]]> = {
  zh: ['zh'],
  en: ['en'],
  bilingual: ['zh', 'en'],
}

/** The file formats of each edition, by file name extension. */
export const formats = ['epub', 'docx', 'txt'] as const
export type Format = (typeof formats)[number]
