import { leaderStart, pageGap } from './leaders.ts'

/** Where the lines of a text are found for the last time, by their keys. */
export type LastPlaces = ReadonlyMap<string, number>

const han = '[〇零一二两三四五六七八九十百]'
/** The number of a heading that may follow another entry on the same line. */
const number = new RegExp(
  `第\\s*(?:${han}{1,7}|\\d{1,3})\\s*(?:[篇编編章节節]|部分)|[（(]\\s*${han}{1,3}\\s*[）)]|(?<!${han}|第\\s*)${han}{1,3}、`,
  'g',
)

/** What a heading and its entry have in common: the words without page number, spaces and final stop. */
export function keyOf(text: string): string {
  return text
    .slice(0, trailingStart(text))
    .normalize('NFKC')
    .replace(/[\s.。]/g, '')
}

/** Where the leader and the page number at the end of an entry begin; the length of the text if it has neither. */
function trailingStart(text: string): number {
  const bracket = /[(（]\d{1,3}[)）]$/.exec(text.slice(-5))
  const starts = [
    leaderStart(text, 2),
    pageGap(text)?.start ?? -1,
    bracket ? text.length - bracket[0].length : -1,
  ].filter((start) => start >= 0)
  return Math.min(text.length, ...starts)
}

/** The key of an entry that has its page number attached: 第一节 指导思想9 */
export function pagelessKey(text: string): string {
  return keyOf(text).replace(/(?<=\D)\d{1,3}$/, '')
}

/** Whether a line comes again further down, or would without the page number attached to it. */
export function isLater(text: string, at: number, last: LastPlaces): boolean {
  return (last.get(keyOf(text)) ?? at) > at || (last.get(pagelessKey(text)) ?? at) > at
}

/**
 * The entries on a line that holds several; null where it does not: each of them, but for one in five, comes again.
 * @param at the line's place among those that `last` knows
 */
export function splitEntries(text: string, at: number, last: LastPlaces): string[] | null {
  const starts = [...text.matchAll(number)].map(({ index }) => index)
  if (starts.length === 0 || (starts.length === 1 && starts[0] === 0) || starts.length > 200) return null
  const bounds = [...(starts[0] === 0 ? [] : [0]), ...starts, text.length]
  const entries = bounds.slice(1).map((end, index) => text.slice(bounds[index], end))
  const later = entries.filter((entry) => isLater(entry, at, last))
  return later.length * 5 >= entries.length * 4 ? entries : null
}
