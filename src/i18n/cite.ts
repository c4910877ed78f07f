import type { Language } from '../schemas/language.ts'
import type { PlanEntry } from '../schemas/plan.ts'

/** A place of a plan to cite. Unknown dates and addresses are left out. */
export interface Cited {
  plan: Pick<PlanEntry, 'title' | 'issuer' | 'source'>
  /** The place in words, 第三章第一节（二）第二段, in each language; empty for the whole plan. */
  place: Readonly<Record<Language, string>>
  url: string | null
  /** The day of access, year-month-day. */
  accessed: string | null
}

/** places.json: the plan and its places by id, for citations. */
export interface PlacesFile extends Pick<Cited, 'plan'> {
  places: Readonly<Record<string, Cited['place']>>
}

/** An informal citation: 《济南市…规划》第三章第一节（二）第二段. */
export function citeInWords(lang: Language, { plan, place }: Cited): string {
  if (lang === 'zh') return `《${plan.title.zh}》${place.zh}`
  return [plan.title.en ?? plan.title.zh, place.en].filter((part) => part !== '').join(', ')
}

/** The editions of GB/T 7714: the one in force since 2026-07-01, and the one before it. */
export const gbt7714Editions = [2025, 2015] as const
export type Gbt7714Edition = (typeof gbt7714Editions)[number]

/**
 * By GB/T 7714, as an electronic document; without an address as type [Z], “other”. The entry is in Chinese: by the
 * edition of 2025 its colon and round brackets are full-width, and its full stops, square brackets and slashes are not.
 */
export function citeGbt7714(
  { plan, place, url, accessed }: Cited,
  edition: Gbt7714Edition = gbt7714Editions[0],
): string {
  const [colon, open, close] = edition === 2025 ? ['：', '（', '）'] : [': ', '(', ')']
  const author = plan.issuer === null ? '' : `${plan.issuer.zh}. `
  const { issued } = plan.source
  const dates = (issued === null ? '' : open + issued + close) + (accessed === null ? '' : `[${accessed}]`)
  const part = place.zh === '' ? '' : colon + place.zh
  const title = `${author}${plan.title.zh}${part}${url === null ? '[Z]' : '[EB/OL]'}`
  return [title, dates, url ?? ''].filter((part) => part !== '').join('. ') + '.'
}

/** By APA, 7th edition: the Chinese title with its English in brackets, and the place. */
export function citeApa({ plan, place, url, accessed }: Cited): string {
  const { issued } = plan.source
  const date = `(${issued === null ? 'n.d.' : dateOf(issued, 'year first')})`
  const title = plan.title.zh + (plan.title.en === null ? '' : ` [${plan.title.en}]`)
  const head = plan.issuer === null ? `${title} ${date}` : `${plan.issuer.en}. ${date}. ${title}`
  const read = accessed === null ? '' : `Retrieved ${dateOf(accessed, 'month first')}, from `
  const part = place.en === '' ? '' : ` (${place.en})`
  return `${head}${part}.${url === null ? '' : ` ${read}${url}`}`
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

function dateOf(date: string, order: 'year first' | 'month first'): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const monthAndDay = `${months[Number(month) - 1] ?? month} ${Number(day)}`
  return order === 'year first' ? `${year}, ${monthAndDay}` : `${monthAndDay}, ${year}`
}
