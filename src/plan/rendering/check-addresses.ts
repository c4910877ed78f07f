import type { Outline } from '../../schemas/outline.ts'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { outlineIds } from './outline-json.ts'
import { nearestOf } from '../text/similarity.ts'
import type { Settings } from '../seed/settings.ts'

/**
 * Check that published ids still exist: one that vanished is an error until plan.yaml says where it
 * went.
 * @returns the old ids to keep as anchors, by their new id
 */
export function checkAddresses(
  file: VFile,
  ids: readonly string[],
  published: Outline | null,
  settings: Settings,
): Map<string, string[]> {
  const present = new Set(ids)
  const anchors = new Map<string, string[]>()
  for (const [old, now] of Object.entries(settings.moved)) {
    if (present.has(old) || !present.has(now)) {
      report(settings.file, 'moved-target', settings.placeOf(['moved', old]), old, now)
    } else {
      anchors.set(now, [...(anchors.get(now) ?? []), old])
    }
  }
  for (const id of published ? outlineIds(published) : []) {
    if (present.has(id) || Object.hasOwn(settings.moved, id)) continue
    report(file, 'id-vanished', undefined, id)
  }
  return anchors
}

/**
 * Hold the ids of a plan’s targets against those that people gave and that were published: one that vanished is an error
 * until `movedTargets` of plan.yaml has the id it is now found at.
 * @param file where the targets are named
 * @param published ids that must last, moved ones among them
 */
export function checkTargetIds(
  file: VFile,
  ids: readonly string[],
  published: readonly string[],
  settings: Settings,
): void {
  const present = new Set(ids)
  for (const [old, now] of Object.entries(settings.movedTargets)) {
    if (present.has(old) || !present.has(now))
      report(settings.file, 'target-moved', settings.placeOf(['movedTargets', old]), old, now)
  }
  for (const id of published) {
    if (present.has(id) || Object.hasOwn(settings.movedTargets, id)) continue
    report(file, 'target-id-vanished', undefined, id, nearestOf(id, ids))
  }
}
