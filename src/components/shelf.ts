import type { Book } from '../content.ts'
import { fill, tags, words } from '../i18n/words.ts'
import type { Bilingual, Language } from '../schemas/language.ts'
import type { PlanEntry } from '../schemas/plan.ts'

/** The plans of one place. */
export interface Shelf<Of = Book> {
  /** Null for the plans that nobody has said the place of. */
  place: Bilingual | null
  books: Of[]
}

/**
 * Plans by place, as the language sorts its names, and those without one last; of a place the newest period first, and
 * of a period by field.
 */
export function shelve<Of extends { plan: Pick<PlanEntry, 'id' | 'place' | 'field' | 'period'> }>(
  books: readonly Of[],
  lang: Language,
): Shelf<Of>[] {
  const { compare } = new Intl.Collator(tags[lang])
  const shelves = new Map<string, Shelf<Of>>()
  for (const book of books) {
    const { place } = book.plan
    const shelf = shelves.get(place?.zh ?? '') ?? { place, books: [] }
    shelf.books.push(book)
    shelves.set(place?.zh ?? '', shelf)
  }
  for (const shelf of shelves.values()) {
    shelf.books.sort(
      ({ plan: a }, { plan: b }) =>
        b.period.to - a.period.to ||
        b.period.from - a.period.from ||
        compare(a.field?.[lang] ?? '', b.field?.[lang] ?? '') ||
        (a.id < b.id ? -1 : 1),
    )
  }
  return [...shelves.values()].sort((a, b) => {
    if (!a.place || !b.place) return Number(a.place === null) - Number(b.place === null)
    return compare(a.place[lang], b.place[lang])
  })
}

/** A plan's short name with its period, which tells a city's plans apart: 济南民政规划 2021—2025. */
export function nameOfPlan(lang: Language, { shortTitle, period }: PlanEntry): string {
  return fill(words[lang].planNamed, { name: shortTitle[lang], ...period })
}
