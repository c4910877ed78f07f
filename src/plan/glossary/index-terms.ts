import type { GlossaryTerm } from '../../schemas/glossary.ts'
import type { Term } from '../../schemas/term.ts'
import { termFinder } from './find-terms.ts'
import type { Plan } from '../model/tree.ts'
import { walk } from '../model/walk.ts'

/** Where a plan has each term: the ids of headings and paragraphs, in order, by the term's Chinese. */
export type TermPlaces = ReadonlyMap<string, readonly string[]>

/** A term with its address, wherever it occurs. */
export type NamedTerm = Omit<Term, 'occurrences'>

export function locateTerms(rows: readonly GlossaryTerm[], plan: Plan): TermPlaces {
  const find = termFinder(rows)
  const places = new Map<string, Set<string>>()
  for (const node of walk(plan)) {
    for (const { term } of find(node.published.value)) {
      places.set(term.zh, (places.get(term.zh) ?? new Set()).add(node.id))
    }
  }
  return new Map([...places].map(([zh, ids]) => [zh, [...ids]]))
}

/** Give each term its address. */
export function nameTerms(rows: readonly GlossaryTerm[]): NamedTerm[] {
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
  }))
}

/** Give each term its address and every place it occurs at, in the order of the plans. */
export function indexGlossary(
  rows: readonly GlossaryTerm[],
  plans: readonly { id: string; terms: TermPlaces }[],
): Term[] {
  return nameTerms(rows).map((term) => ({
    ...term,
    occurrences: plans.flatMap(({ id, terms }) => {
      const ids = terms.get(term.zh)
      return ids ? [{ plan: id, ids: [...ids] }] : []
    }),
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
