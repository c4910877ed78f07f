import type { PlanWithOutline } from '../../content.ts'
import { fill, words } from '../../i18n/words.ts'
import type { Language } from '../../schemas/language.ts'
import { tags } from '../../schemas/language-tags.ts'
import { placeLevels, type PlanEntry } from '../../schemas/plan.ts'

type Place = NonNullable<PlanEntry['place']>

/** The plans of one place. */
export interface PlaceGroup<Of = PlanWithOutline> {
  /** Null for the plans that nobody has said the place of. */
  place: PlanEntry['place']
  books: Of[]
}

/**
 * Plans by place: those of the nation first, then of provinces, cities and counties, as the language sorts their names,
 * and those without a place last; of a place the newest period first, and of a period by field.
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

/** A place whose level nobody has said stands after those that have one. */
function rank({ level }: Place): number {
  return level === null ? placeLevels.length : placeLevels.indexOf(level)
}

/** How much of a plan is in English, from 0 to 1. */
export function translatedShare({ translation }: Pick<PlanEntry, 'translation'>): number {
  const { reviewedByPerson, reviewedByModel, translated, messages } = translation
  return (reviewedByPerson + reviewedByModel + translated) / Math.max(1, messages)
}

/** A plan's short name with its period, which tells a city's plans apart: 济南民政规划 2021—2025. */
export function nameOfPlan(lang: Language, { shortTitle, period }: PlanEntry): string {
  return fill(words[lang].planNamed, { name: shortTitle[lang], ...period })
}
