import type { APIRoute } from 'astro'
import { getPlansToBuild, type PlanWithOutline } from '../../../content.ts'
import type { PlacesFile } from '../../../i18n/cite.ts'
import { placesOf } from '../../../i18n/place.ts'

export async function getStaticPaths() {
  const books = await getPlansToBuild()
  return books.map((book) => ({ params: { plan: book.plan.id }, props: { book } }))
}

export const GET: APIRoute<{ book: PlanWithOutline }> = ({ props: { book } }) => {
  const { title, issuer, source } = book.plan
  const english = placesOf(book.outline, 'en')
  const places = Object.fromEntries(
    Array.from(placesOf(book.outline, 'zh'), ([id, { full }]) => [
      id,
      // What is pasted elsewhere breaks its lines as it likes.
      { zh: full, en: (english.get(id)?.full ?? id).replace(/\u00a0/g, ' ') },
    ]),
  )
  return Response.json({ plan: { title, issuer, source }, places } satisfies PlacesFile)
}
