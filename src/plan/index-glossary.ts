import type { GlossaryTerm } from '../schemas/glossary.ts'
import type { Term } from '../schemas/term.ts'
import { termFinder } from './find-terms.ts'
import { walk } from './messages.ts'
import type { Plan } from './tree.ts'

/** Give each term its address and every place it occurs at: the ids of headings and paragraphs, in order. */
export function indexGlossary(
  rows: readonly GlossaryTerm[],
  plans: readonly { id: string; plan: Plan }[],
): Term[] {
  const find = termFinder(rows)
  const places = new Map<GlossaryTerm, Map<string, Set<string>>>()
  for (const { id: planId, plan } of plans) {
    for (const node of walk(plan)) {
      for (const { term } of find(node.published.value)) {
        const byPlan = places.get(term) ?? new Map<string, Set<string>>()
        places.set(term, byPlan.set(planId, (byPlan.get(planId) ?? new Set()).add(node.id)))
      }
    }
  }
  const ids = new Map<string, number>()
  return rows.map((row) => ({
    id: uniqueId(row.en, ids),
    zh: row.zh,
    zhAlso: row.zh_also,
    en: row.en,
    enAlso: row.en_also,
    note: row.note,
    definition:
      row.definition_zh !== null && row.definition_en !== null
        ? { zh: row.definition_zh, en: row.definition_en }
        : null,
    occurrences: [...(places.get(row) ?? [])].map(([plan, found]) => ({ plan, ids: [...found] })),
  }))
}

/** An id from the English; two terms with one rendering are told apart by a number. */
function uniqueId(en: string, taken: Map<string, number>): string {
  const base = en
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const count = (taken.get(base) ?? 0) + 1
  taken.set(base, count)
  return count === 1 ? base : `${base}-${count}`
}
