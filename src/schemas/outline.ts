import { z } from 'zod'
import { bilingualSchema, translatableSchema } from './language.ts'

/** What a heading can be, outermost first; a box (专栏) stands beside the ladder. */
export const levels = ['part', 'chapter', 'section', 'item', 'subitem', 'box'] as const
export const levelSchema = z.enum(levels)
export type Level = z.infer<typeof levelSchema>

/** How far a translation has come: only `translated` and `reviewed` are shown in English. */
export const translationStateSchema = z.enum(['translated', 'reviewed', 'fuzzy', 'missing'])
export type TranslationState = z.infer<typeof translationStateSchema>

/** One paragraph of the plan: its address, its place among its siblings (from 1) and its line in plan.txt. */
export const paragraphSchema = z.strictObject({
  id: z.string(),
  ordinal: z.int().positive(),
  line: z.int().positive(),
  state: translationStateSchema,
})
export type ParagraphEntry = z.infer<typeof paragraphSchema>

const divisionFields = z.strictObject({
  id: z.string(),
  level: levelSchema,
  /** The printed number: 第三章 and Chapter 3, （二） and (2). */
  number: bilingualSchema,
  title: translatableSchema,
  line: z.int().positive(),
  paragraphs: z.array(paragraphSchema),
})

/** A heading and everything under it: its own paragraphs first, then its divisions. */
export const divisionSchema = divisionFields.extend({
  get divisions(): z.ZodArray<typeof divisionSchema> {
    return z.array(divisionSchema)
  },
})
export type DivisionEntry = z.infer<typeof divisionSchema>

/** outline.json: the plan's headings and paragraphs in order, the source of every rail, contents list and address label. */
export const outlineSchema = z.strictObject({
  plan: z.string(),
  preamble: z.array(paragraphSchema),
  chapters: z.array(divisionSchema),
})
export type Outline = z.infer<typeof outlineSchema>
