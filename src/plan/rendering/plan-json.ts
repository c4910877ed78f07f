import type { PlanEntry } from '../../schemas/plan.ts'
import type { Catalog } from '../catalog/parse-catalog.ts'
import type { Settings } from '../seed/settings.ts'
import { countTranslations } from '../catalog/count-translations.ts'
import type { Edition } from '../catalog/translate.ts'
import { titleId, walk } from '../model/walk.ts'

/**
 * The content of plan.json: public settings, and the sizes of the plan and its translation.
 * @param targets how many targets the plan has
 */
export function describePlan(
  settings: Settings,
  english: Edition,
  catalog: Catalog,
  targets: number,
): PlanEntry {
  const { plan, renderings } = english
  const nodes = [...walk(plan)]
  const countOf = (level: string) =>
    nodes.filter((node) => node.type === 'division' && node.level === level).length
  const { id, shortTitle, place, field, period, state, issuer, translationNote, source, sha256 } = settings
  const { original, movedTargets } = settings
  const title = renderings.get(titleId)
  return {
    id,
    title: { zh: plan.title.value, en: title?.lang === 'en' ? title.text : null },
    shortTitle,
    place,
    field,
    period,
    state,
    issuer,
    translationNote,
    source,
    sha256,
    original,
    movedTargets,
    counts: {
      chapters: countOf('chapter'),
      sections: countOf('section'),
      items: countOf('item'),
      paragraphs: nodes.filter((node) => node.type === 'paragraph').length,
      characters: [plan.title, ...nodes].reduce((sum, { published }) => sum + published.origins.length, 0),
      targets,
    },
    translation: countTranslations(plan, catalog),
  }
}
