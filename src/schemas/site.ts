import { z } from 'zod'
import { pageAddressSchema, reportAddressSchema, webAddressSchema } from './address.ts'
import { bilingualSchema } from './language.ts'

/** A value by the convention of a register, or what was expected in its place. */
const registered = (pattern: RegExp, expected: string) =>
  z.string({ error: expected }).regex(pattern, { error: expected }).nullable().default(null)

/** The address a site is published at, without a path. */
export const siteUrlSchema = webAddressSchema.refine(
  (text) => URL.canParse(text) && new URL(text).origin === text.toLowerCase().replace(/\/$/, ''),
  'expected an address like https://plans.example.org, without a path: a path belongs into `base`',
)

/** The path a site is published under, with both slashes. */
export const baseSchema = z
  .string()
  .regex(/^\/(?:(?!\.{1,2}\/)[\w.-]+\/)*$/, 'expected a path with both slashes: / or /plans/a/')

const shape = {
  name: bilingualSchema,
  /** The address it is published at, without a path; null until it is hosted. */
  url: siteUrlSchema.nullable(),
  /** The path it is published under: `/` or `/plans/a/`. */
  base: baseSchema,

  // What follows is printed where it is given, and is not missed where it is null.

  /** 主办单位: who runs the site. */
  organizer: bilingualSchema.nullable().default(null),
  /** 网站标识码, which only the sites of governments have. */
  identificationCode: registered(
    /^(?:\d{10}|bm\d{8})$/,
    'expected ten characters in quotation marks, "3701000003" (a division’s six digits and four more) or "bm01000001"',
  ),
  /** ICP备案. */
  icpFiling: registered(
    /^\p{Script=Han}ICP[备证]\d+号(?:-\d+)?$/u,
    'expected a number as registered, 鲁ICP备05031466号-1 in form',
  ),
  /** 公安备案. */
  policeFiling: registered(
    /^\p{Script=Han}公网安备\s?\d{14}号$/u,
    'expected a number as registered, 鲁公网安备 37010202000111号 in form',
  ),
  /** 联系方式: whom to turn to about the site. */
  contact: bilingualSchema.nullable().default(null),
  /** 网站地图: the address of the page that lists all others. */
  siteMap: pageAddressSchema.nullable().default(null),
  /** 找错: where an error in a paragraph is reported to. */
  errorReport: reportAddressSchema.nullable().default(null),
  /** 栏目: the part of a government's site that the plans are. */
  column: z
    .strictObject({
      name: bilingualSchema,
      description: bilingualSchema,
      keywords: bilingualSchema,
      type: bilingualSchema,
    })
    .nullable()
    .default(null),
  /** The address of a picture that stands for the text, from the site's root. */
  image: pageAddressSchema.nullable().default(null),
}

/** seeds/site.yaml: who this site is and where it lives. */
export const siteSchema = z.strictObject(shape, {
  error: ({ code }) =>
    code === 'unrecognized_keys' ? `expected one of ${Object.keys(shape).join(', ')}` : undefined,
})

/** site.json: the same, and which plans the site has. */
export const siteEntrySchema = z.strictObject({
  ...shape,
  /** The ids of all plans, in order. */
  plans: z.array(z.string()),
})
export type Site = z.infer<typeof siteEntrySchema>
