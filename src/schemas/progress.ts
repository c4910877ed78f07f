import { z } from 'zod'
import { webAddressSchema } from './address.ts'

const cell = z.string().min(1, 'expected a value, found an empty cell')

/** A row of seeds/<plan>/progress.csv: one published result of one target, and where it was published. */
export const progressRowSchema = z.strictObject({
  target: cell,
  year: cell.regex(/^\d{4}$/, 'expected a year of four digits').transform(Number),
  /** In base units and without its unit: 15000 for 1.5万人, 60 for 60%. */
  value: cell
    .regex(/^-?\d{1,15}(?:\.\d{1,15})?$/, 'expected a number in digits, without unit or separator: 15000, 60')
    .transform(Number),
  source_title: cell,
  source_url: webAddressSchema,
  retrieved: z.iso.date('expected a date such as 2026-01-31'),
})

export const progressColumns = Object.keys(progressRowSchema.shape)

/** A published result, in base units, with its source and the day somebody looked. */
export const observationSchema = z.strictObject({
  year: z.int(),
  value: z.number(),
  source: z.strictObject({ title: z.string().min(1), url: webAddressSchema, retrieved: z.iso.date() }),
})
export type Observation = z.infer<typeof observationSchema>

/** How far a target has come, by the result published for `year`; src/plan/indicators/status.ts has the method. */
export const statusSchema = z.strictObject({
  status: z.enum(['met', 'not-met', 'on-course', 'behind']),
  year: z.int(),
})
export type Status = z.infer<typeof statusSchema>
