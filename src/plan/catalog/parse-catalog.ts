import { type GetTextComment, type GetTextTranslation, po } from 'gettext-parser'
import type { VFile } from 'vfile'
import { type EntryText, splitEntries } from './split-entries.ts'
import { checkCharacters } from '../diagnostics/characters.ts'
import { report } from '../diagnostics/report.ts'
import { opening } from '../text/excerpt.ts'
import type { Message } from './messages.ts'

/** The text that an entry translates, with the context that distinguishes it from equal texts, or null. */
export interface MessageKey {
  msgctxt: string | null
  msgid: string
}

/** An entry of en.po. */
export interface CatalogEntry extends MessageKey {
  /** Empty if it is not translated. */
  msgstr: string
  fuzzy: boolean
  /** The text that a fuzzy translation was made for. */
  previous: MessageKey | null
  /** The last review, if the entry is not fuzzy. The date is year-month-day. */
  reviewed: { by: string; date: string } | null
  /** Translator comments, including reviews. */
  comments: readonly string[]
  /** Lines of en.po. */
  line: number
  msgstrLine: number
}

/** The content of en.po, in order. */
export interface Catalog {
  /** The header's fields, one per line; null if there is no header. */
  header: string | null
  headerComments: readonly string[]
  entries: readonly CatalogEntry[]
  obsolete: readonly CatalogEntry[]
}

/** A string that identifies the entry with this context and text. */
export function catalogKey({ msgctxt, msgid }: MessageKey): string {
  return JSON.stringify([msgctxt, msgid])
}

/**
 * Read a PO file, whose value is text. Faults are reported on the file. What can't be read is left out, so a catalog with
 * errors must never be written back.
 */
export function parseCatalog(file: VFile): Catalog {
  const catalog = { entries: [] as CatalogEntry[], obsolete: [] as CatalogEntry[] }
  const firstLines = new Map<string, number>()
  let header: CatalogEntry | null = null
  for (const block of splitEntries(file)) {
    const { obsolete, entry } = readEntry(file, block)
    checkCharacters(file, entry.msgstr, { line: entry.msgstrLine, column: 1 })
    const first = firstLines.get(catalogKey(entry))
    if (first !== undefined) {
      report(file, 'catalog-repeat', { line: entry.line, column: 1 }, opening(entry.msgid), first)
      continue
    }
    firstLines.set(catalogKey(entry), entry.line)
    if (catalogKey(entry) === catalogKey({ msgctxt: null, msgid: '' })) header = entry
    else catalog[obsolete ? 'obsolete' : 'entries'].push(entry)
  }
  checkHeader(file, header)
  return { header: header?.msgstr ?? null, headerComments: header?.comments ?? [], ...catalog }
}

/** Report the entries whose text is no longer in the plan. */
export function checkCatalog(file: VFile, catalog: Catalog, messages: readonly Message[]): void {
  const places = new Map(messages.map((message) => [message.msgid, message.ids]))
  for (const { msgctxt, msgid, line } of catalog.entries) {
    const ids = places.get(msgid)
    if (ids && (msgctxt === null || ids.includes(msgctxt))) continue
    report(file, 'catalog-stale', { line, column: 1 }, opening(msgid))
  }
}

function readEntry(file: VFile, block: EntryText): { obsolete: boolean; entry: CatalogEntry } {
  const { translation, obsolete } = parseBlock(block.text)
  const comments = linesOf(translation.comments, 'translator').filter((comment) => comment !== '')
  const fuzzy = /\bfuzzy\b/.test(translation.comments?.flag ?? '')
  const review = readReview(file, comments, block.msgidLine)
  return {
    obsolete,
    entry: {
      ...messageKeyOf(translation),
      msgstr: translation.msgstr[0] ?? '',
      fuzzy,
      previous: fuzzy ? readPrevious(translation.comments?.previous) : null,
      reviewed: fuzzy ? null : review,
      comments,
      line: block.msgidLine,
      msgstrLine: block.msgstrLine,
    },
  }
}

function readReview(file: VFile, comments: readonly string[], line: number): CatalogEntry['reviewed'] {
  for (const comment of comments.filter(isReview)) {
    if (reviewsOf([comment]).length === 0) report(file, 'catalog-review', { line, column: 1 }, comment)
  }
  return reviewsOf(comments).at(-1) ?? null
}

/** The reviews that comments note, in their order: who or what, and the date. */
export function reviewsOf(comments: readonly string[]): { by: string; date: string }[] {
  return comments.flatMap((comment) => {
    const [, by, date] = /^reviewed (\S.*) (\d{4}-\d{2}-\d{2})$/.exec(comment) ?? []
    return by === undefined || date === undefined ? [] : [{ by, date }]
  })
}

/** Whether a translator comment is a review. */
export function isReview(comment: string): boolean {
  return /^reviewed\b/.test(comment)
}

function readPrevious(comment: string | undefined): MessageKey | null {
  return comment === undefined ? null : messageKeyOf(parseBlock(`${comment}\nmsgstr ""`).translation)
}

/** Parse a single entry, since the parser keeps neither order nor lines. */
function parseBlock(text: string): { translation: GetTextTranslation; obsolete: boolean } {
  const { translations, obsolete } = po.parse(text)
  const [translation] = Object.values(obsolete ?? translations).flatMap((byMsgid) => Object.values(byMsgid))
  if (!translation) throw new Error(`No entry in ${text}`)
  return { translation, obsolete: obsolete !== undefined }
}

function messageKeyOf({ msgctxt, msgid }: GetTextTranslation): MessageKey {
  return { msgctxt: msgctxt ?? null, msgid }
}

function linesOf(comments: GetTextComment | undefined, kind: keyof GetTextComment): string[] {
  return comments?.[kind]?.split('\n') ?? []
}

function checkHeader(file: VFile, header: CatalogEntry | null): void {
  if (!header) {
    report(file, 'catalog-header', { line: 1, column: 1 })
    return
  }
  const [, charset] = /^Content-Type:.*charset=([\w-]+)/im.exec(header.msgstr) ?? []
  if (charset?.toUpperCase() === 'UTF-8') return
  const actual = charset === undefined ? 'header without a charset' : `charset ${charset}`
  report(file, 'catalog-charset', { line: header.line, column: 1 }, actual)
}
