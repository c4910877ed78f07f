import { z } from 'zod'
import { figurePeriodSchema } from './figure-period.ts'
import { bilingualSchema, translatableSchema } from './language.ts'
import { observationSchema, statusSchema } from './progress.ts'
import { topicIdSchema } from './topics.ts'

/** How a target's number is to be compared; what is printed are the plan's own words. */
export const operatorSchema = z.enum(['>=', '<=', '=', 'range'])
export type Operator = z.infer<typeof operatorSchema>

/** What a target is of: a share, a number of things, an amount measured in a unit, or all of a named set. */
export const kindSchema = z.enum(['ratio', 'count', 'amount', 'coverage'])
export type Kind = z.infer<typeof kindSchema>

/** A state at a time, a sum over a time, or what is done each year. */
export const measureSchema = z.enum(['level', 'cumulative', 'yearly'])
export type Measure = z.infer<typeof measureSchema>

/** Where a statement's year was found: in its sentence, earlier in its paragraph, above its column, or as the end of the plan. */
export const yearFromSchema = z.enum(['sentence', 'paragraph', 'table', 'plan'])
export type YearFrom = z.infer<typeof yearFromSchema>

export const certaintySchema = z.enum(['firm', 'aspirational'])
export type Certainty = z.infer<typeof certaintySchema>

/** What a plan's table of indicators says of one: 约束性, which has to be reached, or 预期性, which is expected. */
export const natureSchema = z.enum(['binding', 'expected'])
export type Nature = z.infer<typeof natureSchema>

/** In what a statement differs from the first one of its target. */
export const differenceSchema = z.enum(['certainty', 'year', 'value', 'wording'])
export type Difference = z.infer<typeof differenceSchema>

/** Half-open span of plan.txt in code points. */
export const spanSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()])

/** Half-open spans of a quote in code points; null where the English does not say it once. */
const inQuoteSchema = z.strictObject({ zh: spanSchema, en: spanSchema.nullable() })

/** Where a number was read: the paragraph, the line the number stands on, its sentence, and the places of both. */
export const evidenceSchema = z.strictObject({
  anchor: z.string().min(1),
  line: z.int().positive(),
  /** The English is the sentence that states the same; null where the paragraph is not translated. */
  quote: translatableSchema,
  quoteSpan: spanSchema,
  valueSpan: spanSchema,
  /** In the quotes: the clause that makes the promise, and its value. */
  clause: inQuoteSchema,
  value: inQuoteSchema,
})

/**
 * One sentence's promise. Numbers are in base units (1.5万人 is 15000); `valueText` is as written. `value` is null where
 * the plan prints no number but words for all of a set (全覆盖, 全部): `valueText` has the words.
 */
export const statementSchema = z.strictObject({
  /** Anchor and subject as read by rule, with ` #2` for a repeat: what targets.yaml refers to. */
  key: z.string().min(1),
  operator: operatorSchema,
  /** The plan's words around the number, … standing for it where words follow (达到…以上); null where it has none. */
  operatorText: z.string().min(1).nullable(),
  value: z.number().nullable(),
  upper: z.number().nullable(),
  valueText: z.string().min(1),
  approximate: z.boolean(),
  year: z.int().nullable(),
  yearFrom: yearFromSchema.nullable(),
  certainty: certaintySchema,
  /** The word that makes it an aspiration (力争), null for a firm promise. */
  certaintyText: z.string().min(1).nullable(),
  differs: z.array(differenceSchema),
  source: evidenceSchema,
})
export type StatementEntry = z.infer<typeof statementSchema>

/** The plan's own figure for an indicator, as it was before. */
export const baselineSchema = z.strictObject({
  /** Its id in figures.json. */
  figure: z.string().min(1),
  /** Null where the figure is words for all of a set. */
  value: z.number().nullable(),
  operator: operatorSchema,
  approximate: z.boolean(),
  period: figurePeriodSchema.nullable(),
})
export type Baseline = z.infer<typeof baselineSchema>

/** The last part of a target’s address. */
export const targetIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
  .refine((id) => id.length <= 120, 'expected at most 120 letters')

/** One indicator with everything that is promised of it, in the order of the text. */
export const targetSchema = z.strictObject({
  id: targetIdSchema,
  /** False where nobody has named it yet: the Chinese is then as read by rule, and there is no English. */
  curated: z.boolean(),
  indicator: translatableSchema,
  /** Its name in a word or a few, for a picture of all targets; null where nobody has given one. */
  short: bilingualSchema.nullable(),
  topic: topicIdSchema.nullable(),
  featured: z.boolean(),
  kind: kindSchema,
  measure: measureSchema,
  /** Null where no table of the plan says it. */
  nature: natureSchema.nullable(),
  /** Empty where the number has no unit; the English is null where nobody has given it. */
  unit: z.strictObject({ zh: z.string(), en: z.string().nullable() }),
  baseline: baselineSchema.nullable(),
  /** Published results, in order of year. */
  observations: z.array(observationSchema),
  /** How far it has come by those; null where the results do not show it. */
  status: statusSchema.nullable(),
  /** Ids of the textual notes about it, in notes.json: what is doubtful in the original. */
  notes: z.array(z.string()),
  statements: z.array(statementSchema).min(1),
})
export type TargetEntry = z.infer<typeof targetSchema>

/** targets.json: every target of a plan, in the order of their first statements. */
export const targetsSchema = z.strictObject({ plan: z.string(), targets: z.array(targetSchema) })
export type TargetsEntry = z.infer<typeof targetsSchema>
