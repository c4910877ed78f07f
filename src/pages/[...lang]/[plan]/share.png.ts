import { getSite } from '../../../content.ts'
import { planPaths, type PlanPageProps } from '../../_paths.ts'
import { pictureEndpoint } from '../../_share.ts'

export const getStaticPaths = planPaths

export const GET = pictureEndpoint<PlanPageProps>(async ({ lang, book: { plan } }) => ({
  title: plan.title,
  above: (await getSite()).name[lang],
  plan,
}))
