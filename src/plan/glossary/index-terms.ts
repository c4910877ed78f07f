import type { GlossaryTerm } from '../../schemas/glossary.ts'
import type { Term, TermPlaces } from '../../schemas/term.ts'
import { termFinder } from './find-terms.ts'
import type { Plan } from '../model/tree.ts'
import { walk } from '../model/walk.ts'

/** Find the terms of the glossary in a plan. */
export function locateTerms(rows: readonly GlossaryTerm[], plan: Plan): TermPlaces {
  const find = termFinder(rows)
  const places = new Map<string, Set<string>>()
  for (const node of walk(plan)) {
    for (const { term } of find(node.published.value)) {
      places.set(term.zh, (places.get(term.zh) ?? new Set()).add(node.id))
    }
  }
  return nameTerms(rows).flatMap(({ id, zh }) => {
    const ids = places.get(zh)
    return ids ? [{ term: id, ids: [...ids] }] : []
  })
}

/** Give each term its id. */
export function nameTerms(rows: readonly GlossaryTerm[]): Term[] {
  const ids = new Set<string>()
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
    source: row.source,
    aliases: row.aliases,
  }))
}

/** An id made from the English; if two terms have the same, the second gets the first number that is free. */
function uniqueId(en: string, taken: Set<string>): string {
  const base = en
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  let id = base
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`
  taken.add(id)
  return id
}
