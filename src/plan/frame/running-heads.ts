import { pageEdges } from './page-numbers.ts'
import { isTitle } from './title.ts'
import { isFrontWrapper } from './web-page-lines.ts'
import { breaksOff } from '../lines/breaks-off.ts'
import type { Line } from '../model/line.ts'

/** How often a running head must occur; if fewer, all must be where a page begins or ends. */
const least = 3

/** Running heads; `doubtful` lines occur twice, with little other evidence. */
export interface RunningHeads {
  heads: Set<Line>
  doubtful: Line[]
}

/**
 * Find running heads and feet: a short line that is repeated, except for a page number in it, next to a page number or a
 * form feed; or the plan's title in the middle of a sentence. The title in its own place is not one.
 */
export function findRunningHeads(lines: readonly Line[], pageNumbers: ReadonlySet<Line>): RunningHeads {
  const full = lines.filter(({ text }) => text !== '')
  const groups = new Map<string, number[]>()
  for (const [place, line] of full.entries()) {
    if (line.text.length > 60 || pageNumbers.has(line)) continue
    if (/[。；：，、）)”]$/.test(line.text) && !isTitle(line.text)) continue
    const key = headOf(line.text)
    if (key.length < 4) continue
    const places = groups.get(key)
    if (places) places.push(place)
    else groups.set(key, [place])
  }
  const found: RunningHeads = { heads: new Set(), doubtful: [] }
  for (const places of groups.values()) {
    const [first] = places.flatMap((place) => full[place] ?? [])
    if (!first || places.length < 2) continue
    // The plan's title is recognized from its second occurrence on.
    const title = isTitle(first.text) && first.text.length >= 9
    const few = places.length < (title ? least - 1 : least)
    const atBreak = places.filter((place) => isAtBreak(full, place, pageNumbers))
    const proved = few && isPlain(first) && isProved(full, places, pageNumbers)
    if (few ? !proved : atBreak.length < places.length - 1 && atBreak.length < places.length * 0.6) {
      if (few && isPlain(first) && places.some((place) => isWithin(full, place))) found.doubtful.push(first)
      continue
    }
    // A title or heading that is a running head too is kept once, in its own place.
    const belongs = isTitle(first.text) || first.numbering !== null
    const all = atBreak.length === places.length
    const heads = all && (belongs || !isProved(full, places, pageNumbers)) ? atBreak.slice(1) : atBreak
    for (const place of heads) {
      const line = full[place]
      if (line) found.heads.add(line)
    }
  }
  return found
}

/** Whether a line is neither a numbered heading nor the row of a table that continues on the next page. */
function isPlain({ text, numbering }: Line): boolean {
  return numbering === null && !/\S(?:\s{2,}|[\t\u3000])\S/.test(text.replace(/[-—\s|]+\d{1,4}[-—\s]*$/, ''))
}

/** Whether all are the first lines of a page, or all are the last. */
function isProved(full: readonly Line[], places: readonly number[], pageNumbers: ReadonlySet<Line>): boolean {
  if (places.every((place) => page.test(full[place]?.text ?? ''))) return true
  const edges = places.map((place) => pageEdges(full, place, pageNumbers))
  return edges.every(({ first }) => first) || edges.every(({ last }) => last)
}

/** Whether a line interrupts a sentence. */
function isWithin(full: readonly Line[], place: number): boolean {
  const [line, previous, next] = [full[place], full[place - 1], full[place + 1]]
  if (!line || !previous || !next || previous.numbering || next.numbering || next.indent > 0) return false
  if (previous.width <= 30 || previous.width - line.width <= 8) return false
  return /[，。；]/.test(previous.plain) && breaksOff(previous.plain)
}

/** The page at the end of a head, said so that it can be nothing else: 3 / 10, 第 3 页. */
const page = /(?<!\s)\s+(?:第\s*)?\d{1,4}\s*(?:\/\s*\d{1,4}|[页頁](?:\s*[,，/]?\s*共\s*\d{1,4}\s*[页頁])?)$/

/** A running head without its page number and spaces. */
export function headOf(text: string): string {
  return text
    .replace(page, '')
    .replace(/^[-—\s]*\d{1,4}[-—\s]+|[-—\s|]+\d{1,4}[-—\s]*$/g, '')
    .replace(/\s/g, '')
}

/** Whether a line is at a page break, or is a title in the middle of a sentence. */
function isAtBreak(full: readonly Line[], place: number, pageNumbers: ReadonlySet<Line>): boolean {
  const { first, last } = pageEdges(full, place, pageNumbers)
  if (first || last) return true
  if (page.test(full[place]?.text ?? '')) return true
  const [line, previous] = [full[place], full[place - 1]]
  if (!line || !previous || isFrontWrapper(previous.text)) return false
  return isTitle(line.text) && previous.width > 30 && breaksOff(previous.text)
}
