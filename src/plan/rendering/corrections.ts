import type { Edit } from '../../schemas/edits.ts'
import { withoutRadicals } from '../../schemas/radicals.ts'
import type { Correction } from '../../schemas/notes.ts'
import type { Settings } from '../seed/settings.ts'
import type { Plan } from '../model/tree.ts'
import { walk } from '../model/walk.ts'

/** Characters of context on each side of a correction. */
const context = 8

/** List the corrections of the text: paragraphs joined by rule, and the repairs of plan.yaml. */
export function listCorrections(
  plan: Plan,
  edits: readonly Edit[],
  source: string,
  settings: Pick<Settings, 'repairs'>,
): Correction[] {
  const chars = [...source]
  return edits.flatMap(({ rule, start, end, from, to }) => {
    if (rule !== 'join' && rule !== 'repair') return []
    const node = [...walk(plan)].find(
      ({ published }) =>
        (published.origins[0] ?? Infinity) <= start && start <= (published.origins.at(-1) ?? -1),
    )
    if (!node) return []
    const text = [...node.published.value]
    const at = node.published.origins.findIndex((origin) => origin >= start)
    const past = node.published.origins.findIndex((origin) => origin >= end)
    const line = chars.slice(0, start).filter((char) => char === '\n').length + 1
    const named = settings.repairs.find(
      (repair) => repair.line === line && withoutRadicals(repair.from) === withoutRadicals(from),
    )
    return {
      rule,
      id: node.id,
      line,
      before: text.slice(Math.max(at - context, 0), at).join(''),
      after: past < 0 ? '' : text.slice(past, past + context).join(''),
      from,
      to,
      reason: rule === 'repair' ? (named?.reason ?? null) : null,
    }
  })
}
