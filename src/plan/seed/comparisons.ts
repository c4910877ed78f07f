import type { VFile } from 'vfile'
import { type Comparison, comparisonsSchema } from '../../schemas/comparisons.ts'
import type { TargetEntry } from '../../schemas/targets.ts'
import { decode } from '../diagnostics/decode-utf8.ts'
import { report } from '../diagnostics/report.ts'
import { nearestOf } from '../text/similarity.ts'
import { readYaml, type YamlFile } from '../diagnostics/yaml.ts'

/**
 * Read comparisons.yaml and check it against the targets of every plan. Reported with their places: an id used twice,
 * fewer than two plans, an unknown plan or target, and a target with another unit or measure than the first.
 * @param plans the targets of each plan by its id; null where they can't be read
 */
export function compileComparisons(
  file: VFile,
  plans: ReadonlyMap<string, readonly TargetEntry[] | null>,
): Comparison[] {
  const yaml = decode(file) ? readYaml(file, comparisonsSchema) : null
  if (!yaml) return []
  const byPlan = new Map(
    [...plans].map(([plan, targets]) => [
      plan,
      targets && new Map(targets.map((target) => [target.id, target])),
    ]),
  )
  const lines = new Map<string, number>()
  for (const [index, { id, targets }] of yaml.value.entries()) {
    const place = yaml.placeOf([index, 'id'])
    const line = lines.get(id)
    if (line === undefined) lines.set(id, place.line)
    else report(file, 'comparison-repeat', place, id, line)

    const count = Object.keys(targets).length
    if (count < 2) report(file, 'comparison-few', yaml.placeOf([index, 'targets']), count)
    checkTargets(yaml, index, byPlan)
  }
  return yaml.value
}

type ByPlan = ReadonlyMap<string, ReadonlyMap<string, TargetEntry> | null>

function checkTargets({ file, value, placeOf }: YamlFile<Comparison[]>, index: number, plans: ByPlan) {
  let first: { target: TargetEntry; plan: string } | undefined
  for (const [plan, id] of Object.entries(value[index]?.targets ?? {})) {
    const place = placeOf([index, 'targets', plan])
    const targets = plans.get(plan)
    if (targets === null) continue
    const target = targets?.get(id)
    if (!targets) report(file, 'comparison-plan', place, plan, [...plans.keys()].join(', '))
    else if (!target) report(file, 'comparison-target', place, id, plan, nearestOf(id, [...targets.keys()]))
    else if (!first) first = { target, plan }
    else {
      const [actual, expected] = differenceOf(target, first.target)
      if (actual !== expected) report(file, 'comparison-unlike', place, id, actual, expected, first.plan)
    }
  }
}

/** The unit or measure in which two targets differ; two equal values if they can be compared. */
function differenceOf(target: TargetEntry, other: TargetEntry): [actual: string, expected: string] {
  return target.unit.zh === other.unit.zh ? [target.measure, other.measure] : [target.unit.zh, other.unit.zh]
}
