import { type Catalog, type CatalogEntry, isReview, catalogKey, type MessageKey } from './parse-catalog.ts'
import { writeCatalog, type WrittenEntry } from './write-catalog.ts'
import type { Message } from './messages.ts'
import { similarity, similarityLimit } from '../text/similarity.ts'

/** The minimum similarity for a fuzzy translation, as in msgmerge. */
const threshold = 0.6

/** The result of an update, in messages of the plan; `obsolete` counts entries whose text is gone. */
export interface MergeCounts {
  kept: number
  fuzzy: number
  untranslated: number
  obsolete: number
}

type Reference = MessageKey & Pick<WrittenEntry, 'ids' | 'lines'>

/** A catalog for a plan, with the header of en.po and no entries. */
export function newCatalog(plan: string): Catalog {
  const header = [
    `Project-Id-Version: ${plan}`,
    'Language: en',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    'Plural-Forms: nplurals=2; plural=(n != 1);',
  ]
  return { header: `${header.join('\n')}\n`, headerComments: [], entries: [], obsolete: [] }
}

/**
 * Update a catalog for its plan by the rules of `msgmerge --previous`, and print it in the order of the plan. Known
 * texts keep their translation; others get the most similar one as fuzzy, from a similarity of 0.6; unused translations
 * become obsolete. One rule is ours: fuzzy entries lose their review comments.
 * @param suggest what else is known for an entry, called for each in the plan's order
 */
export function mergeCatalog(
  catalog: Catalog,
  messages: readonly Message[],
  suggest: (entry: WrittenEntry) => WrittenEntry = (entry) => entry,
): { text: string; counts: MergeCounts } {
  const known = [...catalog.entries, ...catalog.obsolete]
  const byKey = new Map(known.map((entry) => [catalogKey(entry), entry]))
  const used = new Set<CatalogEntry>()
  const entries = messages
    .flatMap((message) => referencesOf(message, catalog))
    .map((reference) => {
      const match = byKey.get(catalogKey(reference)) ?? mostSimilar(reference, known)
      if (match) used.add(match)
      return suggest(mergeEntry(reference, match))
    })
  const obsolete = known
    .filter((entry) => !used.has(entry) && entry.msgstr !== '')
    .map((entry) => withoutStaleReview({ ...entry, ids: [], lines: [] }))
  const translated = entries.filter((entry) => entry.msgstr !== '')
  const fuzzy = translated.filter((entry) => entry.fuzzy).length
  return {
    text: writeCatalog(catalog, entries, obsolete),
    counts: {
      kept: translated.length - fuzzy,
      fuzzy,
      untranslated: entries.length - translated.length,
      obsolete: obsolete.length,
    },
  }
}

/** The entries of a message: one for each place with its own translation, and one for all other places. */
function referencesOf({ msgid, ids, lines }: Message, catalog: Catalog): Reference[] {
  const contexts = new Set(
    catalog.entries.filter((entry) => entry.msgid === msgid).map(({ msgctxt }) => msgctxt),
  )
  const places = ids.map((id, index) => ({ id, line: lines[index] ?? 0 }))
  const general = places.filter(({ id }) => !contexts.has(id))
  const reference = (msgctxt: string | null, at: typeof places): Reference => ({
    msgctxt,
    msgid,
    ids: at.map(({ id }) => id),
    lines: at.map(({ line }) => line),
  })
  return [
    ...(general.length > 0 ? [reference(null, general)] : []),
    ...places.filter(({ id }) => contexts.has(id)).map((place) => reference(place.id, [place])),
  ]
}

function mergeEntry(reference: Reference, match: CatalogEntry | undefined): WrittenEntry {
  if (!match) return { ...reference, msgstr: '', fuzzy: false, previous: null, comments: [] }
  const { msgstr, comments } = match
  if (catalogKey(match) === catalogKey(reference)) {
    const { fuzzy, previous } = match
    return withoutStaleReview({ ...reference, msgstr, fuzzy, previous, comments })
  }
  const previous = match.fuzzy ? match.previous : { msgctxt: match.msgctxt, msgid: match.msgid }
  return withoutStaleReview({ ...reference, msgstr, fuzzy: true, previous, comments })
}

function withoutStaleReview(entry: WrittenEntry): WrittenEntry {
  return entry.fuzzy ? { ...entry, comments: entry.comments.filter((comment) => !isReview(comment)) } : entry
}

/** The translated entry with the most similar text; of equals, one without a context or with the same one. */
function mostSimilar(
  { msgctxt, msgid }: MessageKey,
  known: readonly CatalogEntry[],
): CatalogEntry | undefined {
  let best: CatalogEntry | undefined
  let bestWeight = threshold
  for (const entry of candidates(msgid, known)) {
    const bonus = entry.msgctxt === null || entry.msgctxt === msgctxt ? 0.000_01 : 0
    if (similarityLimit(msgid, entry.msgid) + bonus <= bestWeight) continue
    const weight = similarity(msgid, entry.msgid) + bonus
    if (weight <= bestWeight) continue
    best = entry
    bestWeight = weight
  }
  return best
}

/** Like msgmerge, compare only texts that share four consecutive characters, those that share most first. */
function candidates(msgid: string, known: readonly CatalogEntry[]): CatalogEntry[] {
  const translated = known.filter(({ msgstr }) => msgstr !== '')
  const runs = runsOf(msgid)
  if (runs.length === 0) return translated
  return translated
    .map((entry) => ({ entry, shared: runs.filter((run) => entry.msgid.includes(run)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .map(({ entry }) => entry)
}

function runsOf(text: string): string[] {
  const chars = Array.from(text)
  return chars.slice(3).map((_, index) => chars.slice(index, index + 4).join(''))
}
