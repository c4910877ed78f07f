import type { Catalog, CatalogEntry } from '../catalog/parse-catalog.ts'

/** A catalog for a test: an entry for each text and its English, in order; `fuzzy` names texts whose English is fuzzy. */
export function catalogOf(
  translations: Readonly<Record<string, string>>,
  fuzzy: readonly string[] = [],
): Catalog {
  const entries = Object.entries(translations).map(([msgid, msgstr], index): CatalogEntry => ({
    msgctxt: null,
    msgid,
    msgstr,
    fuzzy: fuzzy.includes(msgid),
    previous: null,
    reviewed: null,
    comments: [],
    line: index + 1,
    msgstrLine: index + 1,
  }))
  return { header: null, headerComments: [], entries, obsolete: [] }
}
