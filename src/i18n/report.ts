import type { Language } from '../schemas/language.ts'
import type { Places } from './place.ts'
import { fill, words } from './words.ts'

/** The links to report errors in paragraphs: their name, and the address for each paragraph. */
export interface Report {
  name: string
  address: (id: string) => string
}

/** The links of a plan's page; undefined if the site has no address for reports. */
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
 * The address to report an error in a paragraph.
 * @param address as in site.yaml: mailto: or http(s):
 * @param id of the paragraph
 * @param subject of the mail, for a mailto: address
 */
export function reportAddress(address: string, id: string, subject: string): string {
  return isMail(address) ? withQuery(address, 'subject', subject) : withQuery(address, 'paragraph', id)
}

/** The same address with a quotation, cut to a length that every mail program accepts. */
export function withQuotation(address: string, quotation: string, place: string): string {
  const letters = [...quotation]
  const start = letters.slice(0, 120).join('') + (letters.length > 120 ? '……' : '')
  return isMail(address)
    ? withQuery(address, 'body', `${place}\n\n${start}\n\n`)
    : withQuery(address, 'quotation', start)
}

const isMail = (address: string) => address.startsWith('mailto:')

/** Add a query parameter. URLSearchParams would write spaces as plus signs, which mail programs show. */
function withQuery(address: string, name: string, value: string): string {
  const [path = '', ...fragment] = address.split('#')
  const query = `${path.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`
  return [path + query, ...fragment].join('#')
}
