import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { getBooks } from '../../../content.ts'
import { makeMarkdown } from '../../../downloads/markdown.ts'
import { editions } from '../../../i18n/editions.ts'
import { getBookText } from '../../_files.ts'

export async function getStaticPaths() {
  const books = await getBooks()
  return editions.flatMap((edition) =>
    books.flatMap((book) =>
      book.outline.chapters.map((_, index) => ({
        params: {
          lang: edition === 'zh' ? undefined : edition,
          plan: book.plan.id,
          chapter: String(index + 1),
        },
        props: { book, edition, number: index + 1 },
      })),
    ),
  )
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = async ({ props: { book, edition, number }, site }) =>
  new Response(makeMarkdown(await getBookText(book, edition, site), number))
