import type { APIRoute, GetStaticPaths } from 'astro'
import { type PlanWithOutline, getNotes, getPlansToBuild, getSource, paragraphsOf } from '../content.ts'
import type { About, BookText, Fact } from '../downloads/book-text.ts'
import { makeDocx } from '../downloads/docx.ts'
import { makeEpub } from '../downloads/epub.ts'
import { makeBookText } from '../downloads/make-book-text.ts'
import { type Doubts, makeMarkdown } from '../downloads/markdown.ts'
import { makePlainText } from '../downloads/plain-text.ts'
import { type Edition, editions, type Format, formats, languagesOf } from '../i18n/editions.ts'
import { routes } from '../i18n/routes.ts'
import { fill, words } from '../i18n/words.ts'
import { chapterOf } from '../presentation/describe.ts'
import { sourceFacts } from '../presentation/plan-facts.ts'
import type { Language } from '../schemas/language.ts'

interface FileFormat {
  mediaType: string
  make: (book: BookText) => Uint8Array | Promise<Uint8Array>
}

/** How a file of each format is made. */
const fileFormats: Record<Format, FileFormat> = {
  epub: { mediaType: 'application/epub+zip', make: makeEpub },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: makeDocx,
  },
  txt: {
    mediaType: 'text/plain; charset=utf-8',
    make: (book) => new TextEncoder().encode(makePlainText(book)),
  },
}

// Pages show the sizes of files, which are built later.
const made = new Map<string, Promise<Uint8Array>>()

/** An edition of a plan as a file. `site` is the address of the site, if known. */
function getFile(
  book: PlanWithOutline,
  edition: Edition,
  format: Format,
  site: URL | undefined,
): Promise<Uint8Array> {
  const address = routes.download(book.plan.id, edition, format)
  const file = made.get(address) ?? getBookText(book, edition, site).then(fileFormats[format].make)
  // Content may change between two requests to the development server.
  if (import.meta.env.PROD) made.set(address, file)
  return file
}

/** The size of each file of a plan in bytes. */
export async function getFileSizes(
  book: PlanWithOutline,
  site: URL | undefined,
): Promise<Record<Format, Record<Edition, number>>> {
  const sizes = formats.map(async (format) => {
    const ofEditions = editions.map(async (edition) => {
      const { byteLength } = await getFile(book, edition, format, site)
      return [edition, byteLength] as const
    })
    return [format, Object.fromEntries(await Promise.all(ofEditions))] as const
  })
  // Every format and edition is there; fromEntries does not say so.
  return Object.fromEntries(await Promise.all(sizes)) as Record<Format, Record<Edition, number>>
}

/** The endpoint of all files in one format, `[file].<format>`. */
export function fileEndpoint(format: Format): { getStaticPaths: GetStaticPaths; GET: APIRoute } {
  return {
    async getStaticPaths() {
      const books = await getPlansToBuild()
      return books.flatMap((book) =>
        editions.map((edition) => ({
          params: { plan: book.plan.id, file: `${book.plan.id}.${edition}` },
          props: { book, edition },
        })),
      )
    },
    async GET({ props, site }) {
      // From getStaticPaths.
      const { book, edition } = props as { book: PlanWithOutline; edition: Edition }
      const file = await getFile(book, edition, format, site)
      return new Response(new Uint8Array(file), {
        headers: { 'Content-Type': fileFormats[format].mediaType },
      })
    },
  }
}

/** The text of an edition of a plan, from which files are made. */
export async function getBookText(
  book: PlanWithOutline,
  edition: Edition,
  site: URL | undefined,
): Promise<BookText> {
  const { plan, outline } = book
  const [first, ...others] = languagesOf[edition]
  const texts = await Promise.all(
    [first, ...others].map(async (lang) => {
      const chapters = [0, ...outline.chapters.map((_, index) => index + 1)]
      return { lang, bodies: await Promise.all(chapters.map((chapter) => getSource(plan.id, lang, chapter))) }
    }),
  )
  const about = (lang: Language) => aboutOf(book, edition, lang, site)
  return makeBookText(
    {
      id: plan.id,
      abouts: [about(first), ...others.map(about)],
      period: plan.period,
      published: plan.source.republished,
    },
    texts,
  )
}

/** An edition of a plan as Markdown, or one of its chapters, with the textual notes about it. */
export async function getMarkdown(
  book: PlanWithOutline,
  edition: Edition,
  site: URL | undefined,
  chapter?: number,
): Promise<string> {
  const { notes } = await getNotes(book.plan.id)
  const isHere = ({ places }: (typeof notes)[number]) =>
    chapter === undefined || places.some(({ id }) => chapterOf(id) === chapter)
  const doubts = languagesOf[edition].map((lang): Doubts => ({
    heading: words[lang].notes,
    notes: notes
      .filter(isHere)
      .map((note) => ({ quotes: note.places.map(({ quote }) => quote), text: note[lang] })),
  }))
  return makeMarkdown(await getBookText(book, edition, site), chapter, doubts)
}

function aboutOf(
  { plan, outline }: PlanWithOutline,
  edition: Edition,
  lang: Language,
  site: URL | undefined,
): About {
  const w = words[lang]
  const translated = edition !== 'zh'
  const paragraphs = [...outline.preamble, ...outline.chapters.flatMap(paragraphsOf)]
  const untranslated = paragraphs.filter(({ state }) => state === 'missing' || state === 'fuzzy').length
  return {
    lang,
    issuer: plan.issuer?.[lang] ?? null,
    period: fill(plan.state === 'concluded' ? w.periodConcluded : w.periodCurrent, plan.period),
    notices: [
      plan.source.republisher ? w.fileNotGovernment : w.fileNotGovernmentObtained,
      ...(translated ? [w.fileUnofficial] : []),
      ...(translated && untranslated > 0
        ? [fill(w.fileUntranslated, { n: untranslated, total: paragraphs.length })]
        : []),
    ],
    facts: [
      ...factsOf(plan, lang, site),
      ...(translated && plan.translationNote
        ? [{ name: w.translation, value: plan.translationNote[lang] }]
        : []),
    ],
    licence: [w.fileLicence, ...(translated ? [w.fileLicenceTranslation] : [])].join(
      lang === 'zh' ? '' : ' ',
    ),
    words: {
      about: w.fileAbout,
      contents: w.contents,
      preamble: w.preamble,
      cover: w.fileCover,
      accessibility: w.fileAccessibility,
    },
  }
}

/** The source of a plan, and the address of its page, if the site has one. */
function factsOf(plan: PlanWithOutline['plan'], lang: Language, site: URL | undefined): Fact[] {
  const address = site && new URL(routes.plan(lang, plan.id), site).href
  return [
    ...sourceFacts(lang, plan),
    ...(address === undefined ? [] : [{ name: words[lang].fileAddress, value: address, url: address }]),
  ]
}
