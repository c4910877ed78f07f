import { z } from 'zod'

/** What a difference between plan.txt and the published text may be; the fidelity checker says what each may do. */
export const editRules = [
  'title',
  'stray-space',
  'separator',
  'width',
  'radical',
  'join',
  'split',
  'indent',
  'line-ending',
  'control',
  'blank-line',
  'page-number',
  'running-head',
  'ruling',
  'cell',
  'wrapper',
  'repair',
] as const
export const editRuleSchema = z.enum(editRules)
export type EditRule = z.infer<typeof editRuleSchema>

/** One difference: `from` stands at the half-open span [start, end) of plan.txt, in code points; `to` is published. */
export const editSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  from: z.string(),
  to: z.string(),
  rule: editRuleSchema,
})
export type Edit = z.infer<typeof editSchema>

/** edits.json: every difference there is, in order of place. */
export const editsSchema = z.array(editSchema)
