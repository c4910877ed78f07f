import { routes } from '../../i18n/routes.ts'
import { words } from '../../i18n/words.ts'
import type { Language } from '../../schemas/language.ts'

/** An entry of the navigation. */
export interface NavigationEntry {
  name: string
  href: string
  /** `page` on the page itself, `true` on a page below it, as `aria-current` takes it. */
  current: 'page' | 'true' | undefined
}

interface Site {
  /** The id of the plan that is read; undefined on pages of a library that belong to no plan. */
  plan: string | undefined
  hasComparisons: boolean
}

/**
 * The navigation of a plan, or of a library where no plan is being read.
 * @param path of the page, in its language
 */
export function navigationOf(
  lang: Language,
  path: string,
  { plan, hasComparisons }: Site,
): NavigationEntry[] {
  const w = words[lang]
  const entries: (readonly [name: string, href: string, isCurrent?: boolean])[] =
    plan === undefined
      ? [
          [w.allPlans, routes.home(lang)],
          ...(hasComparisons ? [[w.comparisons, routes.comparisons(lang)] as const] : []),
          [w.navGlossary, routes.glossary(lang)],
        ]
      : [
          [w.navText, routes.plan(lang, plan), path.startsWith(`${routes.plan(lang, plan)}chapter-`)],
          [w.navAchievements, routes.achievements(lang, plan)],
          [w.navTargets, routes.targets(lang, plan), path.startsWith(routes.targets(lang, plan))],
          [w.navTasks, routes.tasks(lang, plan)],
          [w.navNotes, routes.notes(lang, plan)],
          [w.navGlossary, routes.glossary(lang)],
          [w.navDownloads, routes.downloads(lang, plan)],
        ]
  return entries.map(([name, href, isCurrent = false]) => ({
    name,
    href,
    current: href === path ? 'page' : isCurrent ? 'true' : undefined,
  }))
}
