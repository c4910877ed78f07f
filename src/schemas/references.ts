import { z } from 'zod'
import { translatableSchema } from './language.ts'

/** An address on the web, and nothing that a link could run. */
const webAddressSchema = z.url({
  protocol: /^https?$/,
  error: 'expected an address that begins with https:// or http://',
})

/** What an editor has found of a document; null where it is not known. */
export const documentSchema = z.strictObject({
  /** Its full official title, where it is more than its name. */
  title: z.string().min(1).nullable().default(null),
  /** 民发〔2021〕51号, 国务院令第387号. */
  number: z.string().min(1).nullable().default(null),
  /** When it was issued, or passed in the version that the plan means. */
  date: z.iso.date().nullable().default(null),
  /** Where it can be read. */
  url: webAddressSchema.nullable().default(null),
})

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
  ...documentSchema.required().shape,
  /** Headings and paragraphs it is named in, in the order of the text, with how often and the sentences that name it. */
  places: z
    .array(
      z.strictObject({
        anchor: z.string().min(1),
        count: z.int().positive(),
        quote: translatableSchema,
      }),
    )
    .min(1),
})
export type Reference = z.infer<typeof referenceSchema>

/** references.json: every document named, in the order of the text. */
export const referencesSchema = z.strictObject({ plan: z.string(), references: z.array(referenceSchema) })
export type ReferencesEntry = z.infer<typeof referencesSchema>
