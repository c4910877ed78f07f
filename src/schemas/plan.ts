import { z } from 'zod'
import { webAddressSchema } from './address.ts'
import { bilingualSchema, translatableSchema } from './language.ts'
import { targetIdSchema } from './targets.ts'

/** First path segments the site uses itself or keeps for its languages, so that no plan can take their address. */
export const reservedPlanIds = [
  'en',
  'zh',
  'search',
  'glossary',
  'comparisons',
  'bilingual',
  'data',
  'pagefind',
  'pages',
  '_astro',
  '404',
] as const

/** A plan's id is its address for ever: lower-case ASCII words joined by hyphens, and none of the site's own paths. */
export const planIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .refine((id) => id.length <= 80)
  .refine((id) => !(reservedPlanIds as readonly string[]).includes(id))

const count = z.int().nonnegative()
const year = z.int().refine((value) => value >= 1900 && value <= 2200, 'expected a year such as 2025')

/** Where the text comes from, as far as anybody knows; null is printed as “not known”. */
export const sourceSchema = z.strictObject({
  /** Who published the page the text was taken from. */
  republisher: bilingualSchema.nullable(),
  republished: z.iso.date().nullable(),
  url: webAddressSchema.nullable(),
  /** Whom that page names as the origin of the text. */
  attributedTo: bilingualSchema.nullable(),
  /** The document's own number, 济民发〔2021〕… in form. */
  documentNumber: z.string().nullable(),
  issued: z.iso.date().nullable(),
})

/** The formats of files that plan.txt is made from, as they are called in every language. */
export const originalFormats = ['PDF', 'OFD', 'DOCX', 'DOC', 'HTML', 'Markdown', 'TXT'] as const

/** The file that plan.txt was made from, beside it in the seed, its sum, and how it was read. */
const originalSchema = z.strictObject({
  file: z.string().regex(/^source\/[^/]+$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.enum(originalFormats),
  /** Of a text that is not in UTF-8: GB18030. */
  encoding: z.string().nullable().default(null),
})
export type Original = z.infer<typeof originalSchema>

/** How much of the country a place is, the largest first. */
export const placeLevels = ['nation', 'province', 'city', 'county'] as const
export type PlaceLevel = (typeof placeLevels)[number]

/** Where a plan is for; its English name and its level are null where nobody has said them. */
const placeSchema = translatableSchema.extend({
  level: z.enum(placeLevels).nullable().default(null),
})

/** What plan.yaml and plan.json both say of a plan. */
export const planFields = {
  id: planIdSchema,
  title: translatableSchema,
  /** The name in the header of every page, at most some eight characters in Chinese. */
  shortTitle: bilingualSchema,
  /** Of where and of what it is, 济南市 and 民政: a library lists its plans by them. */
  place: placeSchema.nullable().default(null),
  field: bilingualSchema.nullable().default(null),
  period: z
    .strictObject({ from: year, to: year })
    .refine(({ from, to }) => from <= to, 'expected a first year that is not after the last'),
  /** Said by a person, never read off a clock: the same commit must build the same site. */
  state: z.enum(['current', 'concluded']),
  issuer: bilingualSchema.nullable(),
  /** How the English was made and who or what has reviewed it, said truthfully. */
  translationNote: bilingualSchema.nullable().default(null),
  source: sourceSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Null where plan.txt is the text as obtained. */
  original: originalSchema.nullable().default(null),
  /** Ids that targets had once, and those of the targets they became: the old addresses lead on. */
  movedTargets: z.record(targetIdSchema, targetIdSchema).default({}),
}

/** plan.json: what the plan is, and how much of it there is. */
export const planSchema = z.strictObject({
  ...planFields,
  counts: z.strictObject({
    chapters: count,
    sections: count,
    items: count,
    paragraphs: count,
    /** Published characters (code points), headings and title included. */
    characters: count,
    targets: count,
  }),
  /** Messages of the English catalog, each counted once; what a person and a model have reviewed counts for the person. */
  translation: z.strictObject({
    messages: count,
    reviewedByPerson: count,
    reviewedByModel: count,
    translated: count,
    fuzzy: count,
    missing: count,
  }),
})
export type PlanEntry = z.infer<typeof planSchema>
