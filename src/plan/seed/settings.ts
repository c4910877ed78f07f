import type { VFile } from 'vfile'
import { z } from 'zod'
import { levelSchema } from '../../schemas/outline.ts'
import { planFields, reservedPlanIds } from '../../schemas/plan.ts'
import { report } from '../diagnostics/report.ts'
import { levelOfPlace } from './place-level.ts'
import { markers } from '../model/tree.ts'
import { readYaml, type YamlFile } from '../diagnostics/yaml.ts'

const range = 'expected a line or a range like 5-12'

/** A line or a range of lines of plan.txt, as its first and its last. */
const lineRange = z
  .union([z.int().positive(), z.string().regex(/^[1-9]\d{0,6}-[1-9]\d{0,6}$/, range)], range)
  .transform((given): readonly [from: number, to: number] => {
    if (typeof given === 'number') return [given, given]
    const [from = 0, to = 0] = given.split('-').map(Number)
    return [from, to]
  })
  .refine(([from, to]) => from <= to, range)

/** The id of a heading or a paragraph: c3-s1-i2-p2. */
const anchor = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected an id like c3-s1-p2')
  .max(80)

/** plan.yaml: what people know about the plan, and how to read its text. */
const settingsSchema = z.strictObject({
  ...planFields,
  /** In Chinese only: the English is a message of the catalog like any other. */
  title: z.strictObject({
    zh: z.string().min(1),
    /** The text has no title: a person gave it, and the site says so. */
    given: z.boolean().optional(),
  }),
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
    .max(80, 'expected at most 80 letters'),
  /** Lines of plan.txt, from 1, that are not part of the plan: `3` or `5-12`. */
  wrapper: z.array(lineRange),
  /** Levels of markers, if the nesting of the numbers does not show them: `{ num: section }`. */
  levels: z.partialRecord(z.enum(markers), levelSchema).default({}),
  /** The heading's line and the last line of boxes, if the text does not show where they end. */
  boxes: z.array(z.strictObject({ from: z.int().positive(), to: z.int().positive() })).default([]),
  /** Lines that begin a heading, and lines that begin a paragraph, if the rules would read them differently. */
  headings: z.array(z.int().positive()).default([]),
  paragraphs: z.array(z.int().positive()).default([]),
  /** Lines of headings whose number is wrong in the original; they are counted as if it were right. */
  misnumbered: z.array(z.int().positive()).default([]),
  /** Corrections of the text: on `line` of plan.txt, `from` becomes `to`. */
  repairs: z.array(
    z.strictObject({
      line: z.int().positive(),
      from: z.string().min(1),
      to: z.string(),
      reason: z.string().min(1),
    }),
  ),
  /** Whether every statement found must be named or rejected in targets.yaml. */
  strict: z.boolean().default(false),
  /** New ids by the old ones that they replace. */
  moved: z.record(anchor, anchor),
})

/** A source about which nothing is known. */
export const unknownSource = {
  republisher: null,
  republished: null,
  url: null,
  attributedTo: null,
  documentNumber: null,
  issued: null,
}

export type Settings = z.output<typeof settingsSchema> & Pick<YamlFile<unknown>, 'file' | 'placeOf'>

/**
 * Read plan.yaml. Faults are reported on the file.
 * @param folder the name of the seed's folder, which the id must equal
 * @returns null if the plan can't be converted with it
 */
export function parseSettings(file: VFile, folder: string): Settings | null {
  const yaml = readYaml(file, settingsSchema)
  if (!yaml) return null
  const { value, placeOf } = yaml
  if ((reservedPlanIds as readonly string[]).includes(value.id)) {
    report(file, 'plan-id-reserved', placeOf(['id']), value.id)
  }
  if (value.id !== folder) report(file, 'plan-id-folder', placeOf(['id']), value.id, folder)
  const place = value.place && { ...value.place, level: value.place.level ?? levelOfPlace(value.place.zh) }
  return { ...value, place, file, placeOf }
}
