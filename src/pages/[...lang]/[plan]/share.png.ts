import type { APIRoute } from 'astro'
import { getSite } from '../../../content.ts'
import { planPaths, type PlanPageProps } from '../../_paths.ts'
import { answerWithPicture } from '../../_share.ts'

export const getStaticPaths = planPaths

export const GET: APIRoute<PlanPageProps> = async ({ props: { lang, book } }) => {
  const { plan } = book
  return answerWithPicture({ lang, title: plan.title, above: (await getSite()).name[lang], plan })
}
