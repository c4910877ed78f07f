import type { Topic } from '../../../../../schemas/topics.ts'
import { planPartPaths, topicsOf, type PlanPageProps } from '../../../../_paths.ts'
import { pictureEndpoint, titleOf } from '../../../../_share.ts'

export const getStaticPaths = () => planPartPaths(topicsOf)

export const GET = pictureEndpoint<PlanPageProps & { topic: Topic }>(({ lang, book: { plan }, topic }) =>
  Promise.resolve({ title: topic.name, above: titleOf(plan, lang), plan }),
)
