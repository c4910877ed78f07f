import { z } from 'zod'
import { bilingualSchema } from './language.ts'

/** site.json and seeds/site.yaml: who this site is and where it lives. */
export const siteSchema = z.strictObject({
  name: bilingualSchema,
  /** The address it is published at, without a path; null until it is hosted. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** The path it is published under: `/` or `/plans/a/`. */
  base: z.string().regex(/^\/(?:[\w.-]+\/)*$/),
})
export type Site = z.infer<typeof siteSchema>
