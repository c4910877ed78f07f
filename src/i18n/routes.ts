import type { Language } from '../schemas/language.ts'
import type { Edition, Format } from './editions.ts'

/** The path the site is published under, with its trailing slash. */
const base = import.meta.env.BASE_URL

const root = (lang: Language) => (lang === 'zh' ? base : `${base}${lang}/`)

/** The value of the `[...lang]` parameter of a page or file: Chinese has none. */
export const segment = (version: Edition) => (version === 'zh' ? undefined : version)

/** Where a plan’s page of targets explains how a target is judged. */
export const methodId = 'how-judged'

/** Where the same page explains how to add a result. */
export const addResultId = 'how-to-add'

/** The address of every page, as a path with the base in it. */
export const routes = {
  home: (lang: Language) => root(lang),
  plan: (lang: Language, plan: string) => `${root(lang)}${plan}/`,
  chapter: (lang: Language, plan: string, chapter: number) => `${root(lang)}${plan}/chapter-${chapter}/`,
  sideBySide: (plan: string, chapter: number) => `${base}bilingual/${plan}/chapter-${chapter}/`,
  paragraph: (lang: Language, plan: string, id: string) => {
    const chapter = Number(/^c(\d+)/.exec(id)?.[1] ?? 0)
    return `${chapter === 0 ? routes.plan(lang, plan) : routes.chapter(lang, plan, chapter)}#${id}`
  },
  notes: (lang: Language, plan: string) => `${root(lang)}${plan}/notes/`,
  note: (lang: Language, plan: string, id: string) => `${routes.notes(lang, plan)}#${id}`,
  targets: (lang: Language, plan: string) => `${root(lang)}${plan}/targets/`,
  method: (lang: Language, plan: string) => `${routes.targets(lang, plan)}#${methodId}`,
  addResult: (lang: Language, plan: string) => `${routes.targets(lang, plan)}#${addResultId}`,
  target: (lang: Language, plan: string, id: string) => `${root(lang)}${plan}/targets/${id}/`,
  topic: (lang: Language, plan: string, id: string) => `${root(lang)}${plan}/topics/${id}/`,
  achievements: (lang: Language, plan: string) => `${root(lang)}${plan}/achievements/`,
  tasks: (lang: Language, plan: string) => `${root(lang)}${plan}/tasks/`,
  references: (lang: Language, plan: string) => `${root(lang)}${plan}/references/`,
  downloads: (lang: Language, plan: string) => `${root(lang)}${plan}/downloads/`,
  /** A file of a plan’s data: `tasks.csv`. */
  data: (plan: string, file: string) => `${base}data/${plan}/${file}`,
  comparisons: (lang: Language) => `${root(lang)}comparisons/`,
  comparison: (lang: Language, id: string) => `${routes.comparisons(lang)}#${id}`,
  /** The comparisons as data: `csv`, `json`, `schema.json`. */
  comparisonData: (format: string) => `${base}data/comparisons.${format}`,
  glossary: (lang: Language) => `${root(lang)}glossary/`,
  search: (lang: Language) => `${root(lang)}search/`,
  /** The places of a plan, for citations. */
  places: (plan: string) => `${base}data/${plan}/places.json`,
  /** A plan, or one of its chapters, as Markdown: the address of its page with `.md`. */
  markdown: (edition: Edition, plan: string, chapter?: number) =>
    `${edition === 'bilingual' ? `${base}bilingual/` : root(edition)}${plan}${chapter === undefined ? '' : `/chapter-${chapter}`}.md`,
  /** A plan as a file to download. */
  download: (plan: string, edition: Edition, format: Format) =>
    `${base}data/${plan}/${plan}.${edition}.${format}`,
}

/** The address of a file that is not a page: `icon.svg`, `pagefind/pagefind.js`. */
export const asset = (path: string) => `${base}${path}`
