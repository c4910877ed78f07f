import type { Language } from '../schemas/language.ts'
import type { Places } from './place.ts'
import { fill, words } from './words.ts'

/** What the link to report an error in a paragraph is called, and where it leads. */
export interface Report {
  name: string
  address: (id: string) => string
}

/** The links of a plan's page; undefined where the site has no address to report to. */
export function reportsTo(
  address: string | null,
  lang: Language,
  title: string,
  places: Places,
): Report | undefined {
  if (address === null) return undefined
  return {
    name: words[lang].report,
    address: (id) => {
      const place = places.get(id)?.full ?? id
      return reportAddress(address, id, fill(words[lang].reportSubject, { title, place, id }))
    },
  }
}

/**
 * The address to report an error in a paragraph to.
 * @param address as in site.yaml: mailto: or http(s):
 * @param id of the paragraph
 * @param subject of the letter, where it is one
 */
export function reportAddress(address: string, id: string, subject: string): string {
  return isMail(address) ? withQuery(address, 'subject', subject) : withQuery(address, 'paragraph', id)
}

/** The same with the words in question: enough to find them, and no more than every mail program takes. */
export function withQuotation(address: string, quotation: string, place: string): string {
  const letters = [...quotation]
  const start = letters.slice(0, 120).join('') + (letters.length > 120 ? '……' : '')
  return isMail(address)
    ? withQuery(address, 'body', `${place}\n\n${start}\n\n`)
    : withQuery(address, 'quotation', start)
}

const isMail = (address: string) => address.startsWith('mailto:')

/** Adds to what an address asks; by hand, because in a letter a plus is a plus. */
function withQuery(address: string, name: string, value: string): string {
  const [path = '', ...fragment] = address.split('#')
  const query = `${path.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`
  return [path + query, ...fragment].join('#')
}
