import type { APIRoute } from 'astro'
import type { Translatable } from '../../../../schemas/language.ts'
import { chaptersOf, planPartPaths, type PlanPageProps } from '../../../_paths.ts'
import { answerWithPicture, titleOf } from '../../../_share.ts'

export const getStaticPaths = () => planPartPaths(chaptersOf)

export const GET: APIRoute<PlanPageProps & { number: number }> = ({ props: { lang, book, number } }) => {
  const { plan, outline } = book
  const chapter = outline.chapters[number - 1]
  if (!chapter) throw new Error(`${plan.id} has no chapter ${number}.`)
  const title: Translatable = {
    zh: `${chapter.number.zh} ${chapter.title.zh}`,
    en: chapter.title.en === null ? null : `${chapter.number.en} ${chapter.title.en}`,
  }
  return answerWithPicture({ lang, title, above: titleOf(plan, lang), plan })
}
