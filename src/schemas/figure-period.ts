import { z } from 'zod'

/** The time a figure is of, in the plan's words and in years; null where a side is open (2017年以来). */
export const figurePeriodSchema = z.strictObject({
  text: z.string().min(1),
  from: z.int().nullable(),
  to: z.int().nullable(),
})
export type FigurePeriod = z.infer<typeof figurePeriodSchema>
