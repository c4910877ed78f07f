import type { PlanWithOutline } from '../../content.ts'
import { fill, words } from '../../i18n/words.ts'
import type { Language } from '../../schemas/language.ts'
import { tags } from '../../schemas/language-tags.ts'
import { placeLevels, type PlanEntry } from '../../schemas/plan.ts'

type Place = NonNullable<PlanEntry['place']>

/** The plans of one place. */
export interface PlaceGroup<Of = PlanWithOutline> {
  /** Null for plans without a known place. */
  place: PlanEntry['place']
  books: Of[]
}

/**
 * Group plans by place. Places are sorted by level (nation, province, city, county), then by name in the order of the
 * language; plans without a place come last. Within a place the newest period comes first, then the order of fields.
 */
export function groupByPlace<Of extends { plan: Pick<PlanEntry, 'id' | 'place' | 'field' | 'period'> }>(
  books: readonly Of[],
  lang: Language,
): PlaceGroup<Of>[] {
  const { compare } = new Intl.Collator(tags[lang])
  const nameOf = (place: Place) => place[lang] ?? place.zh
  const groups = new Map<string, PlaceGroup<Of>>()
  for (const book of books) {
    const { place } = book.plan
    const group = groups.get(place?.zh ?? '') ?? { place, books: [] }
    group.books.push(book)
    groups.set(place?.zh ?? '', group)
  }
  for (const group of groups.values()) {
    group.books.sort(
      ({ plan: a }, { plan: b }) =>
        b.period.to - a.period.to ||
        b.period.from - a.period.from ||
        compare(a.field?.[lang] ?? '', b.field?.[lang] ?? '') ||
        (a.id < b.id ? -1 : 1),
    )
  }
  return [...groups.values()].sort((a, b) => {
    if (!a.place || !b.place) return Number(a.place === null) - Number(b.place === null)
    return rank(a.place) - rank(b.place) || compare(nameOf(a.place), nameOf(b.place))
  })
}

/** A place without a known level comes after all others. */
function rank({ level }: Place): number {
  return level === null ? placeLevels.length : placeLevels.indexOf(level)
}

/** The share of a plan's messages shown in English, from 0 to 1. */
export function translatedShare({ translation }: Pick<PlanEntry, 'translation'>): number {
  const { reviewedByPerson, reviewedByModel, translated, messages } = translation
  return (reviewedByPerson + reviewedByModel + translated) / Math.max(1, messages)
}

/** A plan's short name with its period: 济南民政规划 2021—2025. */
export function nameOfPlan(lang: Language, { shortTitle, period }: PlanEntry): string {
  return fill(words[lang].planNamed, { name: shortTitle[lang], ...period })
}
