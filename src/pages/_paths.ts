import { buildPart } from '../schemas/build-part.ts'
import { type PlanWithOutline, getPlansToBuild, getTopics } from '../content.ts'
import { segment } from '../i18n/routes.ts'
import { type Language, languages } from '../schemas/language.ts'

/** The props of a page that the site has once in each language. */
export interface SitePageProps {
  lang: Language
}

/** The props of a page that each plan has once in each language. */
export interface PlanPageProps extends SitePageProps {
  book: PlanWithOutline
}

/** The static paths of a page that the site has once in each language; a build of some plans alone has none. */
export function sitePaths() {
  return (buildPart.library ? languages : []).map((lang) => ({
    params: { lang: segment(lang) },
    props: { lang } satisfies SitePageProps,
  }))
}

/** The static paths of a page that each plan has once in each language. */
export const planPaths = () => planPartPaths(() => [{ params: {}, props: {} }])

/**
 * The static paths of pages about parts of a plan: its chapters, topics or targets.
 * @param partsOf gives the parameters and props of each page, other than the language and the plan
 */
export async function planPartPaths<Part extends { params: object; props: object }>(
  partsOf: (book: PlanWithOutline) => Part[] | Promise<Part[]>,
) {
  const books = await getPlansToBuild()
  const parts = await Promise.all(
    books.map(async (book) => (await partsOf(book)).map((part) => ({ book, ...part }))),
  )
  return languages.flatMap((lang) =>
    parts.flat().map(({ book, params, props }) => ({
      params: { lang: segment(lang), plan: book.plan.id, ...params },
      props: { lang, book, ...props },
    })),
  )
}

/** The topics of a plan as parts. */
export async function topicsOf({ plan }: PlanWithOutline) {
  return (await getTopics(plan.id)).map((topic) => ({ params: { id: topic.id }, props: { topic } }))
}

/** The chapters of a plan as parts, numbered from 1. */
export function chaptersOf({ outline }: PlanWithOutline) {
  return outline.chapters.map((_, index) => ({
    params: { chapter: String(index + 1) },
    props: { number: index + 1 },
  }))
}
