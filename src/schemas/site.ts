import { z } from 'zod'
import { bilingualSchema } from './language.ts'

/** A value by the convention of a register, or what was expected in its place. */
const registered = (pattern: RegExp, expected: string) =>
  z.string({ error: expected }).regex(pattern, { error: expected }).nullable().default(null)

const shape = {
  name: bilingualSchema,
  /** The address it is published at, without a path; null until it is hosted. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** The path it is published under: `/` or `/plans/a/`. */
  base: z.string().regex(/^\/(?:[\w.-]+\/)*$/),

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
  siteMap: registered(/^(?:https?:\/\/|\/)\S+$/, 'expected an address that begins with https:// or /'),
  /** 找错: where an error in a paragraph is reported to. */
  errorReport: registered(
    /^(?:mailto:[^\s@]+@[^\s@]+|https?:\/\/\S+)$/,
    'expected mailto:name@example.org or an address that begins with https://',
  ),
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
  image: registered(/^(?:https?:\/\/|\/)\S+$/, 'expected an address that begins with https:// or /'),
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
