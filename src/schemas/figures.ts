import { z } from 'zod'
import { figurePeriodSchema } from './figure-period.ts'
import { translatableSchema } from './language.ts'
import { evidenceSchema, operatorSchema } from './targets.ts'
import { topicIdSchema } from './topics.ts'

/** What a quantity is that is no target. */
export const figureClassSchema = z.enum([
  /** A fact that the plan reports: what was reached or done, how it was before, and by how much it changed. */
  'reported',
  /** What is foreseen, by nobody promised. */
  'forecast',
  /** How many there are of what is spoken of: 全市161个镇. */
  'size',
  /** Part of a name or condition: 65岁以上老年人. */
  'attribute',
  /** Of each: 每千人口. */
  'denominator',
  /** A time that something takes or lasts. */
  'duration',
  /** What a policy grants or asks. */
  'term',
  /** A lack that is complained of: 不足30%. */
  'state',
])
export type FigureClass = z.infer<typeof figureClassSchema>

export const figureKindSchema = z.enum([
  /** How much there is at a time, or over one year. */
  'level',
  /** What was done, built, paid or awarded over a time. */
  'sum',
  /** By how much something changed: a difference or a rate of growth. */
  'change',
  /** A part of a whole, in percent. */
  'share',
  /** A place in an order: 全省首位. */
  'rank',
])
export type FigureKind = z.infer<typeof figureKindSchema>

/** What a figure is of the change that it states. */
export const changePartSchema = z.enum(['from', 'to', 'difference', 'rate'])
export type ChangePart = z.infer<typeof changePartSchema>

/**
 * A change as the plan states it; null is what it doesn't state. Two stated parts are enough to compute where it began:
 * `from` = `to` − `difference`, or `to` ÷ (1 + `rate` ÷ 100). Nothing else is computed.
 */
export const changeSchema = z.strictObject({
  from: z.number().nullable(),
  to: z.number().nullable(),
  /** In the unit of `from` and `to`, of a share in percentage points; below zero for a fall. */
  difference: z.number().nullable(),
  /** In percent of `from`; below zero for a fall. */
  rate: z.number().nullable(),
  /** The time of `from`; null where the plan does not say since when. */
  since: figurePeriodSchema.nullable(),
  /** The parts that the plan does not print. */
  computed: z.array(changePartSchema),
  /**
   * The least and the most that a computed `from` can be where the plan rounds the numbers it is computed from (6.3万);
   * null where `from` is certain to the last digit.
   */
  fromBetween: z.tuple([z.number(), z.number()]).nullable(),
})
export type Change = z.infer<typeof changeSchema>

/**
 * One quantity of the plan that is not a target, in base units (3.76亿元 is 376000000). `value` is null where a table has
 * words for all of a set (全覆盖) and no number.
 */
export const figureSchema = z.strictObject({
  /** The paragraph's id and the figure's place in it: c1-s1-i4-p2-f3. */
  id: z.string().min(1),
  /**
   * The paragraph and what the figure is of as read by rule, with ` #2` for another thing read alike: what figures.yaml
   * refers to. The parts of one change share a key.
   */
  key: z.string().min(1),
  class: figureClassSchema,
  kind: figureKindSchema,
  /** What it is of; null where nobody has named it, and only its sentence says. */
  subject: translatableSchema.nullable(),
  topic: topicIdSchema.nullable(),
  value: z.number().nullable(),
  upper: z.number().nullable(),
  /** The Chinese is empty where the number has no unit; the English is null where nobody has given it. */
  unit: z.strictObject({ zh: z.string(), en: z.string().nullable() }),
  valueText: z.string().min(1),
  /** A bound only where words make it one (以上, 最长): what was reached (达到) is equal. */
  operator: operatorSchema,
  operatorText: z.string().nullable(),
  approximate: z.boolean(),
  /** Null where the plan gives none, as for what a change started from. */
  period: figurePeriodSchema.nullable(),
  /** Where it is true of, if the plan says that it is not its own place: 全国. */
  place: z.string().min(1).nullable(),
  /** The change it belongs to; `part` is the part of it that this figure states. */
  change: changeSchema.nullable(),
  part: changePartSchema.nullable(),
  /** Ids of the textual notes about its number, in notes.json. */
  notes: z.array(z.string()),
  source: evidenceSchema,
})
export type FigureEntry = z.infer<typeof figureSchema>

/** figures.json: every quantity of a plan that is not a target, in order of the text, without those rejected by people. */
export const figuresSchema = z.strictObject({ plan: z.string(), figures: z.array(figureSchema) })
export type FiguresEntry = z.infer<typeof figuresSchema>
