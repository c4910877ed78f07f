import { z } from 'zod'
import { figurePeriodSchema } from './figure-period.ts'
import { operatorSchema, spanSchema } from './targets.ts'

/** What a quantity is that is no target. */
export const figureClassSchema = z.enum([
  /** What was reached or done in the past. */
  'achievement',
  /** What a change started from: 由630元提高到1300元. */
  'baseline',
  /** A difference from another time: 较“十二五”末提高271元. */
  'comparison',
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

/**
 * One quantity of the plan that is not a target, in base units (3.76亿元 is 376000000). `value` is null where a table has
 * words for all of a set (全覆盖) and no number.
 */
export const figureSchema = z.strictObject({
  /** The paragraph's id and the figure's place in it: c1-s1-i4-p2-f3. */
  id: z.string().min(1),
  class: figureClassSchema,
  /** What it is of, as read by rule. */
  subject: z.string(),
  value: z.number().nullable(),
  upper: z.number().nullable(),
  unit: z.string(),
  valueText: z.string().min(1),
  operator: operatorSchema,
  operatorText: z.string().nullable(),
  approximate: z.boolean(),
  period: figurePeriodSchema.nullable(),
  /** Ids of the textual notes about its number, in notes.json. */
  notes: z.array(z.string()),
  source: z.strictObject({
    anchor: z.string(),
    line: z.int().positive(),
    /** The sentence, and its place and the number's in plan.txt. */
    quote: z.string(),
    quoteSpan: spanSchema,
    valueSpan: spanSchema,
  }),
})
export type FigureEntry = z.infer<typeof figureSchema>

/** figures.json: every quantity of a plan that is not a target, in order of the text. */
export const figuresSchema = z.strictObject({ plan: z.string(), figures: z.array(figureSchema) })
export type FiguresEntry = z.infer<typeof figuresSchema>
