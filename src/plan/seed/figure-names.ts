import type { VFile } from 'vfile'
import { z } from 'zod'
import { bilingualSchema } from '../../schemas/language.ts'
import { topicIdSchema } from '../../schemas/topics.ts'
import { report } from '../diagnostics/report.ts'
import { readYaml, type YamlFile } from '../diagnostics/yaml.ts'
import { keyCheck, namedSchema, rejectSchema } from './target-names.ts'

/** figures.yaml: the names and topics of the figures found by the rules; never their numbers. */
const figureNamesSchema = z.strictObject({
  figures: z.array(
    z.strictObject({
      subject: bilingualSchema,
      /** The English unit as it follows a number; not needed for % and ‰. */
      unit: z.string().optional(),
      topic: topicIdSchema.nullable().default(null),
      keys: z.array(namedSchema).min(1),
    }),
  ),
  /** Figures that report nothing. */
  reject: rejectSchema,
})
export type FigureNamesFile = YamlFile<z.output<typeof figureNamesSchema>>

/** A name that figures.yaml gives to the figures of one key. */
export interface FigureName {
  subject: FigureNamesFile['value']['figures'][number]['subject']
  unit: string | null
  topic: string | null
  /** The English sentence, where the rules can't find it. */
  en: string | null
  path: readonly PropertyKey[]
}

/** Read figures.yaml; null if its form is wrong, which is reported on the file. */
export function readFigureNames(file: VFile): FigureNamesFile | null {
  return readYaml(file, figureNamesSchema)
}

/**
 * The names by key, null for a rejected key. Keys that are unknown or used twice, and unknown topics, are reported with
 * their lines.
 * @param found the keys of the figures found in the plan
 */
export function namesByKey(
  given: FigureNamesFile,
  found: ReadonlySet<string>,
  topics: ReadonlySet<string> | null,
): Map<string, FigureName | null> {
  const { file, value, placeOf } = given
  const names = new Map<string, FigureName | null>()
  const check = keyCheck('figure', given, found)
  const add = (key: string, name: FigureName | null, path: readonly PropertyKey[]) => {
    check(key, path)
    names.set(key, name)
  }
  for (const [index, { subject, unit, topic, keys }] of value.figures.entries()) {
    if (topic !== null && topics && !topics.has(topic))
      report(file, 'topic-unknown', placeOf(['figures', index, 'topic']), topic, [...topics].join(', '))
    for (const [at, { key, en }] of keys.entries()) {
      const path = ['figures', index, 'keys', at]
      add(key, { subject, unit: unit ?? null, topic, en, path }, path)
    }
  }
  for (const [index, { key }] of value.reject.entries()) add(key, null, ['reject', index])
  return names
}
