import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { getPlansToBuild } from '../../content.ts'
import { editions } from '../../i18n/editions.ts'
import { segment } from '../../i18n/routes.ts'
import { getMarkdown } from '../_files.ts'

export async function getStaticPaths() {
  const books = await getPlansToBuild()
  return editions.flatMap((edition) =>
    books.map((book) => ({
      params: { lang: segment(edition), plan: book.plan.id },
      props: { book, edition },
    })),
  )
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = async ({ props: { book, edition }, site }) =>
  new Response(await getMarkdown(book, edition, site))
