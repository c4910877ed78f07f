import type { Cited } from './cite.ts'

/** The formats in which reference managers read an entry, by file name extension, with their names. */
export const bibliographyFormats = { ris: 'RIS', bib: 'BibTeX', json: 'CSL-JSON' } as const
export type BibliographyFormat = keyof typeof bibliographyFormats

/** What a reference manager is told of a place of a plan. Unknown facts are left out; no date is invented. */
interface Entry {
  key: string
  title: string
  /** The title in English, if there is one. */
  translated: string | null
  author: string | null
  number: string | null
  issued: string | null
  accessed: string | null
  url: string | null
  /** Says that the English is unofficial. */
  note: string | null
}

/**
 * A bibliography entry for a place of a plan.
 * @param key names the entry: letters, digits and hyphens
 * @param note what the entry says of the English
 */
export function bibliography(
  format: BibliographyFormat,
  { plan, place, url, accessed }: Cited,
  key: string,
  note: string,
): string {
  const entry: Entry = {
    key,
    title: plan.title.zh + (place.zh === '' ? '' : `：${place.zh}`),
    translated: plan.title.en === null ? null : plan.title.en + (place.en === '' ? '' : `, ${place.en}`),
    author: plan.issuer?.zh ?? null,
    number: plan.source.documentNumber,
    issued: plan.source.issued,
    accessed,
    url,
    note: plan.title.en === null ? null : note,
  }
  return { ris, bib: bibtex, json: cslJson }[format](entry)
}

/** RIS: one field a line, with two spaces, a hyphen and a space after its tag. */
function ris(entry: Entry): string {
  const slashed = (date: string | null) => date?.replaceAll('-', '/') ?? null
  const fields: readonly (readonly [string, string | null])[] = [
    ['TY', 'RPRT'],
    ['ID', entry.key],
    ['TI', entry.title],
    // The comma keeps the name of an institution in one piece.
    ['AU', entry.author && `${entry.author},`],
    ['PB', entry.author],
    ['SN', entry.number],
    ['PY', entry.issued?.slice(0, 4) ?? null],
    ['DA', slashed(entry.issued)],
    ['Y2', slashed(entry.accessed)],
    ['LA', 'zh-CN'],
    ['UR', entry.url],
    ['N1', entry.translated],
    ['N1', entry.note],
    ['ER', ''],
  ]
  return (
    fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}`])).join('\r\n') + '\r\n'
  )
}

/** BibTeX in UTF-8. Braces keep capitals and the name of an institution as they are. */
function bibtex(entry: Entry): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', `{${escaped(entry.title)}}`],
    ['author', entry.author && `{${escaped(entry.author)}}`],
    ['institution', entry.author && escaped(entry.author)],
    ['number', entry.number && escaped(entry.number)],
    ['year', entry.issued?.slice(0, 4) ?? null],
    ['date', entry.issued],
    ['urldate', entry.accessed],
    ['langid', 'chinese'],
    ['url', entry.url],
    ['titleaddon', entry.translated && escaped(entry.translated)],
    ['note', entry.note && escaped(entry.note)],
  ]
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]))
  return `@techreport{${entry.key},\n${lines.join(',\n')}\n}\n`
}

const escaped = (text: string) => text.replace(/[&%$#_{}]/g, '\\$&')

/** CSL-JSON, as citeproc and Zotero read it: a list of one item. */
function cslJson(entry: Entry): string {
  const dateParts = (date: string | null) =>
    date === null ? undefined : { 'date-parts': [date.split('-').map(Number)] }
  const item = {
    id: entry.key,
    type: 'report',
    title: entry.title,
    author: entry.author === null ? undefined : [{ literal: entry.author }],
    publisher: entry.author ?? undefined,
    number: entry.number ?? undefined,
    issued: dateParts(entry.issued),
    accessed: dateParts(entry.accessed),
    language: 'zh-CN',
    URL: entry.url ?? undefined,
    note: [entry.translated, entry.note].filter((part) => part !== null).join('. ') || undefined,
  }
  return `${JSON.stringify([item], null, 2)}\n`
}
