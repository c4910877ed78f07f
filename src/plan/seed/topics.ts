import type { VFile } from 'vfile'
import { type Topic, topicsSchema } from '../../schemas/topics.ts'
import { decode } from '../diagnostics/decode-utf8.ts'
import { report } from '../diagnostics/report.ts'
import { readYaml, type YamlFile } from '../diagnostics/yaml.ts'

/** Read topics.yaml; an id used twice is reported on the file with its place. Null if it can't be read. */
export function readTopics(file: VFile): YamlFile<Topic[]> | null {
  const yaml = decode(file) ? readYaml(file, topicsSchema) : null
  const first = new Map<string, number>()
  for (const [index, { id }] of yaml?.value.entries() ?? []) {
    const place = yaml?.placeOf([index, 'id'])
    const line = first.get(id)
    if (line === undefined) first.set(id, place?.line ?? 1)
    else report(file, 'topic-repeat', place, id, line)
  }
  return yaml
}

/**
 * Report unknown plans, and headings or paragraphs that their plan does not have, with their places.
 * @param ids all ids of each plan, by the plan's id; null where the plan can't be read
 */
export function checkTopics(
  { file, value, placeOf }: YamlFile<Topic[]>,
  ids: ReadonlyMap<string, ReadonlySet<string> | null>,
): void {
  for (const [index, { places }] of value.entries()) {
    for (const [plan, wanted] of Object.entries(places)) {
      const present = ids.get(plan)
      if (present === undefined)
        report(file, 'topic-plan', placeOf([index, 'places', plan]), plan, [...ids.keys()].join(', '))
      for (const [at, missing] of wanted.entries()) {
        if (present && !present.has(missing))
          report(file, 'topic-place', placeOf([index, 'places', plan, at]), missing, plan)
      }
    }
  }
}
