import type { VFile } from 'vfile'
import { z } from 'zod'
import { planFields, reservedPlanIds } from '../schemas/plan.ts'
import { report } from './diagnostics.ts'
import { readYaml, type YamlFile } from './yaml.ts'

/** plan.yaml: what a person knows of the plan and decides about its text. */
const settingsSchema = z.strictObject({
  ...planFields,
  /** In Chinese only: the English is a message of the catalog like any other. */
  title: z.strictObject({ zh: z.string().min(1) }),
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
  /** Lines of plan.txt, from 1, that belong to the page it was taken from and not to the plan. */
  wrapper: z.array(z.int().positive()),
  /** Single corrections of the text: on this line of plan.txt, these characters become those, for this reason. */
  repairs: z.array(
    z.strictObject({
      line: z.int().positive(),
      from: z.string().min(1),
      to: z.string(),
      reason: z.string().min(1),
    }),
  ),
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
  return { ...value, file, placeOf }
}
