import type { APIRoute, GetStaticPaths } from 'astro'
import { getComparisons } from '../../content.ts'
import { comparisonsCsv, comparisonsJson, comparisonsSchema } from '../../downloads/comparisons.ts'

const formats = { json: comparisonsJson, 'schema.json': comparisonsSchema, csv: comparisonsCsv }

export const getStaticPaths: GetStaticPaths = async () => {
  if ((await getComparisons()).length === 0) return []
  return Object.entries(formats).map(([format, make]) => ({ params: { format }, props: { make } }))
}

export const GET: APIRoute = async ({ props }) => {
  // From getStaticPaths.
  const { make } = props as { make: typeof comparisonsJson }
  return new Response(make(await getComparisons()))
}
