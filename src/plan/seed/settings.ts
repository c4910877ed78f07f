import type { VFile } from 'vfile'
import { z } from 'zod'
import { levelSchema } from '../../schemas/outline.ts'
import { planFields, reservedPlanIds } from '../../schemas/plan.ts'
import { report } from '../diagnostics/report.ts'
import { levelOfPlace } from './place-level.ts'
import { markers } from '../model/tree.ts'
import { readYaml, type YamlFile } from '../diagnostics/yaml.ts'

/** One line, or all lines of a range. */
const lineRange = z
  .union([
    z.int().positive(),
    z.string().regex(/^[1-9]\d{0,5}-[1-9]\d{0,5}$/, 'expected a line or a range like 5-12'),
  ])
  .transform((range) => {
    if (typeof range === 'number') return [range]
    const [from = 0, to = 0] = range.split('-').map(Number)
    return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index)
  })

/** plan.yaml: what a person knows of the plan and decides about its text. */
const settingsSchema = z.strictObject({
  ...planFields,
  /** In Chinese only: the English is a message of the catalog like any other. */
  title: z.strictObject({
    zh: z.string().min(1),
    /** The text has no title: a person gave it, and the site says so. */
    given: z.boolean().optional(),
  }),
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
  /** Lines of plan.txt, from 1, that belong to the page it was taken from and not to the plan: `3` or `5-12`. */
  wrapper: z.array(lineRange).transform((ranges) => ranges.flat()),
  /** Which level a marker is, where the nesting of the numbers does not tell: `{ num: section }`. */
  levels: z.partialRecord(z.enum(markers), levelSchema).default({}),
  /** Boxes by the line of their heading and their last line, where the text does not tell where they end. */
  boxes: z.array(z.strictObject({ from: z.int().positive(), to: z.int().positive() })).default([]),
  /** Lines that begin a heading, and lines that begin a paragraph, where the rules would read them otherwise. */
  headings: z.array(z.int().positive()).default([]),
  paragraphs: z.array(z.int().positive()).default([]),
  /** Lines of headings that bear a wrong number in the original; they are counted as if it were right. */
  misnumbered: z.array(z.int().positive()).default([]),
  /** Single corrections of the text: on this line of plan.txt, these characters become those, for this reason. */
  repairs: z.array(
    z.strictObject({
      line: z.int().positive(),
      from: z.string().min(1),
      to: z.string(),
      reason: z.string().min(1),
    }),
  ),
  /** Whether every promise that is found must be named or rejected in targets.yaml. */
  strict: z.boolean().default(false),
  /** Addresses that went elsewhere: the old id, and the id it is now found at. */
  moved: z.record(z.string(), z.string()),
})

export type Settings = z.output<typeof settingsSchema> & Pick<YamlFile<unknown>, 'file' | 'placeOf'>

/** Read plan.yaml; every fault is reported on the file, and null says that nothing can be made with it. */
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
