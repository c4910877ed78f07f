import type { VFile } from 'vfile'
import { z } from 'zod'
import { bilingualSchema } from '../../schemas/language.ts'
import { targetIdSchema } from '../../schemas/targets.ts'
import { topicIdSchema } from '../../schemas/topics.ts'
import { report } from '../diagnostics/report.ts'
import { nearestOf } from '../text/similarity.ts'
import { readYaml, type YamlFile } from '../diagnostics/yaml.ts'

/** A key as `npm run content` finds it. */
const keySchema = z.string().min(1)

/** A key, with the English sentence if the rules can't find it. */
export const namedSchema = z
  .union([keySchema, z.strictObject({ key: keySchema, en: z.string().min(1) })])
  .transform((named) => (typeof named === 'string' ? { key: named, en: null } : named))

/** Keys that are not published, each with the reason. */
export const rejectSchema = z.array(z.strictObject({ key: keySchema, reason: z.string().min(1) })).default([])

/** targets.yaml: the names, topics and baselines of the statements found by the rules; never their numbers. */
const targetNamesSchema = z.strictObject({
  targets: z.array(
    z.strictObject({
      id: targetIdSchema,
      indicator: bilingualSchema,
      /** The name in a word or a few, for the plan at a glance. */
      short: bilingualSchema.nullable().default(null),
      /** The English unit as it follows a number; not needed for % and ‰. */
      unit: z.string().optional(),
      topic: topicIdSchema,
      featured: z.boolean().default(false),
      /** The plan's own figure for the same: paragraph and figure as written, `c1-s1-i2-p1 2142处`. */
      baseline: z.string().nullable().default(null),
      statements: z.array(namedSchema).min(1),
    }),
  ),
  /** Statements that are not targets. */
  reject: rejectSchema,
})
export type TargetNames = z.output<typeof targetNamesSchema>
export type TargetNamesFile = YamlFile<TargetNames>

/** Read targets.yaml; null if its form is wrong, which is reported on the file. */
export function readTargetNames(file: VFile): TargetNamesFile | null {
  return readYaml(file, targetNamesSchema)
}

/**
 * Report the keys of targets.yaml that are unknown or used twice, and ids used twice, with their lines.
 * @param found the keys of the statements found in the plan
 */
export function checkKeys(names: TargetNamesFile, found: ReadonlySet<string>): void {
  const { file, value, placeOf } = names
  const check = keyCheck('target', names, found)
  const ids = new Map<string, number>()
  for (const [index, { id, statements }] of value.targets.entries()) {
    const place = placeOf(['targets', index, 'id'])
    const first = ids.get(id)
    if (first === undefined) ids.set(id, place.line)
    else report(file, 'target-id-repeat', place, id, first)
    for (const [at, { key }] of statements.entries()) check(key, ['targets', index, 'statements', at])
  }
  for (const [index, { key }] of value.reject.entries()) check(key, ['reject', index])
}

/** A check of one key after the other, which reports those that are unknown or used twice, with their lines. */
export function keyCheck(
  what: 'target' | 'figure',
  { file, placeOf }: YamlFile<unknown>,
  found: ReadonlySet<string>,
): (key: string, path: readonly PropertyKey[]) => void {
  const lines = new Map<string, number>()
  return (key, path) => {
    const place = placeOf(path)
    const first = lines.get(key)
    if (first === undefined) lines.set(key, place.line)
    else report(file, `${what}-key-repeat`, place, key, first)
    if (!found.has(key)) report(file, `${what}-key`, place, key, nearestOf(key, [...found]))
  }
}
