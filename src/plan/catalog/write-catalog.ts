import type { Catalog, CatalogEntry, MessageKey } from './parse-catalog.ts'

/** An entry to write, with the places of its text; none if it is obsolete. */
export interface WrittenEntry extends Pick<
  CatalogEntry,
  'msgctxt' | 'msgid' | 'msgstr' | 'fuzzy' | 'previous' | 'comments'
> {
  ids: readonly string[]
  /** Lines of plan.txt. */
  lines: readonly number[]
}

/**
 * Print a catalog as `msgmerge --no-wrap` does, with each string on one line, so that diffs are short and a search finds
 * whole sentences.
 */
export function writeCatalog(
  { header, headerComments }: Pick<Catalog, 'header' | 'headerComments'>,
  entries: readonly WrittenEntry[],
  obsolete: readonly WrittenEntry[],
): string {
  const start = [...headerComments.map(asComment), 'msgid ""', `msgstr ${quote(header ?? '')}`].join('\n')
  return `${[start, ...entries.map((entry) => print(entry, '')), ...obsolete.map((entry) => print(entry, '#~'))].join('\n\n')}\n`
}

function print(entry: WrittenEntry, prefix: '' | '#~'): string {
  const start = prefix && `${prefix} `
  return [
    ...entry.comments.map(asComment),
    ...(entry.ids.length > 0 ? [`#. ${entry.ids.join(' ')}`] : []),
    ...(entry.lines.length > 0 ? [`#: ${entry.lines.map((line) => `plan.txt:${line}`).join(' ')}`] : []),
    ...(entry.fuzzy ? ['#, fuzzy'] : []),
    ...(entry.fuzzy && entry.previous ? printSource(entry.previous, `${prefix || '#'}| `) : []),
    ...printSource(entry, start),
    `${start}msgstr ${quote(entry.msgstr, start)}`,
  ].join('\n')
}

function printSource({ msgctxt, msgid }: MessageKey, start: string): string[] {
  const context = msgctxt === null ? [] : [`${start}msgctxt ${quote(msgctxt, start)}`]
  return [...context, `${start}msgid ${quote(msgid, start)}`]
}

/** A PO string, split after each line feed, as gettext does. */
function quote(text: string, start = ''): string {
  const lines = text.split(/(?<=\n)(?=.)/s).map((line) => `"${line.replace(/[\\"\n\r\t]/g, escapeOf)}"`)
  return (lines.length > 1 ? ['""', ...lines] : lines).join(`\n${start}`)
}

const escapes = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

function escapeOf(char: string): string {
  return escapes.get(char) ?? `\\${char}`
}

function asComment(text: string): string {
  return `# ${text}`
}
