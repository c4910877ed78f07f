import type { APIRoute, GetStaticPaths } from 'astro'
import { type Book, getBooks } from '../../../content.ts'
import { getDataFiles } from '../../_data.ts'

export const getStaticPaths: GetStaticPaths = async () => {
  const books = await getBooks()
  const files = await Promise.all(
    books.map(async (book) => {
      const names = [...(await getDataFiles(book)).keys()].filter((name) => name.endsWith('.json'))
      return names.map((name) => ({
        params: { plan: book.plan.id, data: name.slice(0, -'.json'.length) },
        props: { book, name },
      }))
    }),
  )
  return files.flat()
}

export const GET: APIRoute = async ({ props }) => {
  // As getStaticPaths gives them.
  const { book, name } = props as { book: Book; name: string }
  return new Response((await getDataFiles(book)).get(name))
}
