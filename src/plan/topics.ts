import type { VFile } from 'vfile'
import { type Topic, topicsSchema } from '../schemas/topics.ts'
import { decode } from './decode.ts'
import { report } from './diagnostics.ts'
import { readYaml } from './yaml.ts'

/**
 * Read topics.yaml. Reported on the file, each with its place: an id used twice, a plan nobody has, and a heading or
 * paragraph that its plan does not have.
 * @param ids every id of each plan, by the plan's own
 */
export function compileTopics(file: VFile, ids: ReadonlyMap<string, ReadonlySet<string>>): Topic[] {
  const yaml = decode(file) ? readYaml(file, topicsSchema) : null
  if (!yaml) return []
  const first = new Map<string, number>()
  for (const [index, { id, places }] of yaml.value.entries()) {
    const place = yaml.placeOf([index, 'id'])
    const line = first.get(id)
    if (line === undefined) first.set(id, place.line)
    else report(file, 'topic-repeat', place, id, line)

    for (const [plan, wanted] of Object.entries(places)) {
      const present = ids.get(plan)
      if (!present)
        report(file, 'topic-plan', yaml.placeOf([index, 'places', plan]), plan, [...ids.keys()].join(', '))
      for (const [at, missing] of wanted.entries()) {
        if (present && !present.has(missing)) {
          report(file, 'topic-place', yaml.placeOf([index, 'places', plan, at]), missing, plan)
        }
      }
    }
  }
  return yaml.value
}
