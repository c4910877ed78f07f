import type { PlanEntry } from '../../schemas/plan.ts'
import type { Catalog } from '../catalog/parse-catalog.ts'
import type { Settings } from '../seed/settings.ts'
import { type Edition, messageStates } from '../catalog/translate.ts'
import { titleId, walk } from '../model/walk.ts'

/** The content of plan.json: public settings, and the sizes of the plan and its translation. */
export function describePlan(settings: Settings, english: Edition, catalog: Catalog): PlanEntry {
  const { plan, renderings } = english
  const nodes = [...walk(plan)]
  const countOf = (level: string) =>
    nodes.filter((node) => node.type === 'division' && node.level === level).length
  const states = [...messageStates(plan, catalog).values()]
  const inState = (state: string) => states.filter((each) => each === state).length
  const { id, shortTitle, place, field, period, state, issuer, translationNote, source, sha256 } = settings
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
    counts: {
      chapters: countOf('chapter'),
      sections: countOf('section'),
      items: countOf('item'),
      paragraphs: nodes.filter((node) => node.type === 'paragraph').length,
      characters: [plan.title, ...nodes].reduce((sum, { published }) => sum + published.origins.length, 0),
    },
    translation: {
      messages: states.length,
      reviewed: inState('reviewed'),
      translated: inState('translated'),
      fuzzy: inState('fuzzy'),
      missing: inState('missing'),
    },
  }
}
