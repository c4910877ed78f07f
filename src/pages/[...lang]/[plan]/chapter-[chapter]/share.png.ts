import type { Translatable } from '../../../../schemas/language.ts'
import { chaptersOf, planPartPaths, type PlanPageProps } from '../../../_paths.ts'
import { pictureEndpoint, titleOf } from '../../../_share.ts'

export const getStaticPaths = () => planPartPaths(chaptersOf)

export const GET = pictureEndpoint<PlanPageProps & { number: number }>(({ lang, book, number }) => {
  const chapter = book.outline.chapters[number - 1]
  if (!chapter) throw new Error(`${book.plan.id} has no chapter ${number}.`)
  const title: Translatable = {
    zh: `${chapter.number.zh} ${chapter.title.zh}`,
    en: chapter.title.en === null ? null : `${chapter.number.en} ${chapter.title.en}`,
  }
  return Promise.resolve({ title, above: titleOf(book.plan, lang), plan: book.plan })
})
