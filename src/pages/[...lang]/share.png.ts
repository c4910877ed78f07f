import { getPlans, getSite } from '../../content.ts'
import { sitePaths, type SitePageProps } from '../_paths.ts'
import { pictureEndpoint } from '../_share.ts'

export const getStaticPaths = sitePaths

/** The home page: the only plan, or the name of the library. */
export const GET = pictureEndpoint<SitePageProps>(async ({ lang }) => {
  const site = await getSite()
  const books = await getPlans()
  const [only] = site.plans.length === 1 ? books : []
  return { title: only?.plan.title ?? site.name, above: only ? site.name[lang] : '', plan: only?.plan }
})
