import { z } from 'zod'
import { translatableSchema } from './language.ts'

/** What kind of document a reference is, by the last word of its name. */
export const referenceKindSchema = z.enum([
  /** 法, 法典 */
  'law',
  /** 条例 */
  'regulation',
  /** 规划, 纲要 */
  'plan',
  /** 计划, 方案 */
  'programme',
  /** 意见 */
  'opinions',
  /** 办法, 规定, 细则 */
  'measures',
  /** 规范, 标准 */
  'standard',
  /** 图集, 名录, 简册 */
  'publication',
  'other',
])
export type ReferenceKind = z.infer<typeof referenceKindSchema>

/** A document that the plan names in 《》, and where. */
export const referenceSchema = z.strictObject({
  /** The name without its 《》; the English is null where nobody has given it. */
  name: translatableSchema,
  kind: referenceKindSchema,
  /** Headings and paragraphs it is named in, in the order of the text, with how often. */
  places: z.array(z.strictObject({ anchor: z.string().min(1), count: z.int().positive() })).min(1),
})
export type Reference = z.infer<typeof referenceSchema>

/** references.json: every document named, in the order of the text. */
export const referencesSchema = z.strictObject({ plan: z.string(), references: z.array(referenceSchema) })
export type ReferencesEntry = z.infer<typeof referencesSchema>
