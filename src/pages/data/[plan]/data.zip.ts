import type { APIRoute, GetStaticPaths } from 'astro'
import { type PlanWithOutline, getPlans } from '../../../content.ts'
import { zip } from '../../../downloads/zip.ts'
import { getDataFiles } from '../../_data.ts'

export const getStaticPaths: GetStaticPaths = async () =>
  (await getPlans()).map((book) => ({ params: { plan: book.plan.id }, props: { book } }))

/** The data package in one file: every table with its description, its schema and its licence. */
export const GET: APIRoute = async ({ props }) => {
  // As getStaticPaths gives them.
  const { book } = props as { book: PlanWithOutline }
  return new Response(new Uint8Array(zip([...(await getDataFiles(book))])))
}
