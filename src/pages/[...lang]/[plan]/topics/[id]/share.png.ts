import type { APIRoute } from 'astro'
import type { Topic } from '../../../../../schemas/topics.ts'
import { planPartPaths, topicsOf, type PlanPageProps } from '../../../../_paths.ts'
import { answerWithPicture, titleOf } from '../../../../_share.ts'

export const getStaticPaths = () => planPartPaths(topicsOf)

export const GET: APIRoute<PlanPageProps & { topic: Topic }> = ({ props: { lang, book, topic } }) =>
  answerWithPicture({ lang, title: topic.name, above: titleOf(book.plan, lang), plan: book.plan })
