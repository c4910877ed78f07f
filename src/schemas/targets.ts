import { z } from 'zod'

/** How a target's number is to be compared; what is printed are the plan's own words. */
export const operatorSchema = z.enum(['>=', '<=', '=', 'range'])
export type Operator = z.infer<typeof operatorSchema>

/** What a target is of: a share, a number of things, an amount measured in a unit, or all of a named set. */
export const kindSchema = z.enum(['ratio', 'count', 'amount', 'coverage'])
export type Kind = z.infer<typeof kindSchema>

/** A state at a time, a sum over a time, or what is done each year. */
export const measureSchema = z.enum(['level', 'cumulative', 'yearly'])
export type Measure = z.infer<typeof measureSchema>

/** Where a statement's year was found: in its sentence, earlier in its paragraph, or as the end of the plan. */
export const yearFromSchema = z.enum(['sentence', 'paragraph', 'plan'])
export type YearFrom = z.infer<typeof yearFromSchema>

export const certaintySchema = z.enum(['firm', 'aspirational'])
export type Certainty = z.infer<typeof certaintySchema>
