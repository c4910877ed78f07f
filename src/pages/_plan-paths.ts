import { getBooks, type Book } from '../content.ts'
import { segment } from '../i18n/routes.ts'
import { languages, type Language } from '../schemas/language.ts'

/** What a page that each plan has once in each language is given. */
export interface PlanPage {
  lang: Language
  book: Book
}

/** The addresses of such a page, as Astro asks for them. */
export async function planPaths() {
  const books = await getBooks()
  return languages.flatMap((lang) =>
    books.map((book) => ({
      params: { lang: segment(lang), plan: book.plan.id },
      props: { lang, book } satisfies PlanPage,
    })),
  )
}
