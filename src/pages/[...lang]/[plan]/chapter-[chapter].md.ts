import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { getPlansToBuild } from '../../../content.ts'
import { editions } from '../../../i18n/editions.ts'
import { segment } from '../../../i18n/routes.ts'
import { getMarkdown } from '../../_files.ts'
import { chaptersOf } from '../../_paths.ts'

export async function getStaticPaths() {
  const books = await getPlansToBuild()
  return editions.flatMap((edition) =>
    books.flatMap((book) =>
      chaptersOf(book).map(({ params, props }) => ({
        params: { lang: segment(edition), plan: book.plan.id, ...params },
        props: { book, edition, ...props },
      })),
    ),
  )
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = async ({ props: { book, edition, number }, site }) =>
  new Response(await getMarkdown(book, edition, site, number))
