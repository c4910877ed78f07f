import type { APIRoute } from 'astro'
import { getPlans, getSite } from '../../content.ts'
import { sitePaths, type SitePageProps } from '../_paths.ts'
import { answerWithPicture } from '../_share.ts'

export const getStaticPaths = sitePaths

/** The home page: the only plan, or the name of the library. */
export const GET: APIRoute<SitePageProps> = async ({ props: { lang } }) => {
  const site = await getSite()
  const books = await getPlans()
  const [only] = site.plans.length === 1 ? books : []
  const title = only?.plan.title ?? site.name
  return answerWithPicture({ lang, title, above: only ? site.name[lang] : '', plan: only?.plan })
}
