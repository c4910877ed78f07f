import type { APIRoute, GetStaticPaths } from 'astro'
import { type PlanWithOutline, getPlansToBuild } from '../../../content.ts'
import { zip } from '../../../downloads/zip.ts'
import { getDataFiles } from '../../_data.ts'

export const getStaticPaths: GetStaticPaths = async () =>
  (await getPlansToBuild()).map((book) => ({ params: { plan: book.plan.id }, props: { book } }))

/** The data package in one file: all tables with descriptions, schemas and licence. */
export const GET: APIRoute = async ({ props }) => {
  // From getStaticPaths.
  const { book } = props as { book: PlanWithOutline }
  return new Response(new Uint8Array(zip([...(await getDataFiles(book))])))
}
