import { load } from 'cheerio'

/** A heading or paragraph of a plan as it is published. */
export interface IndexedBlock {
  id: string
  /** h1 to h6, or p. */
  tag: string
  text: string
}

/** What the index holds as one: the smallest heading there is and its own paragraphs. */
export interface IndexedRecord {
  plan: string
  /** The page it stands on, under the site's base and without its language: `<plan>/chapter-3/`. */
  page: string
  /** What its page calls itself, 第三章; empty where the plan begins. */
  label: string
  /** Its place among the records of the plan, from 0. */
  order: number
  /** The headings it stands under, outermost first and its own last. */
  headings: { id: string; text: string }[]
  /** Its heading, then the paragraphs. */
  blocks: IndexedBlock[]
}

/** A built page: its path under the site's base and without its language, and its HTML. */
export interface BuiltPage {
  page: string
  html: string
}

/**
 * The records of a plan, whose pages are given in the order of reading. Only the plan's own text counts, and of that
 * only what is in its page's language: a paragraph not yet translated is found in Chinese.
 */
export function recordsOf(plan: string, pages: readonly BuiltPage[]): IndexedRecord[] {
  return pages
    .flatMap(({ page, html }) => recordsOfPage(html).map((record) => ({ plan, page, ...record })))
    .map((record, order) => ({ ...record, order }))
}

type OfPage = Pick<IndexedRecord, 'label' | 'headings' | 'blocks'>

function recordsOfPage(html: string): OfPage[] {
  const $ = load(html)
  const language = $('html').attr('lang')
  const label = $('h1[data-plan-text] > .number').text()
  const records: OfPage[] = []
  let path: { level: number; id: string; text: string }[] = []
  for (const element of $('[data-plan-text][id]').get()) {
    const block = { id: element.attribs['id'] ?? '', tag: element.name, text: $(element).text().trim() }
    const level = Number(/^h([1-6])$/.exec(block.tag)?.[1] ?? 0)
    if (level > 0)
      path = [...path.filter((heading) => heading.level < level), { level, id: block.id, text: block.text }]
    if (level > 0 || records.length === 0)
      records.push({ label, headings: path.map(({ id, text }) => ({ id, text })), blocks: [] })
    if ((element.attribs['lang'] ?? language) === language) records.at(-1)?.blocks.push(block)
  }
  return records.filter(({ blocks }) => blocks.length > 0)
}
