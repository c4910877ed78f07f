import type { Line } from '../lines.ts'
import { breaksOff } from './typesetting.ts'
import { isTitle } from '../frame/title.ts'
import { isFrontWrapper } from '../frame/wrapper-lines.ts'

/** A head has to come back this often to be one. */
const least = 3

/**
 * Find the heads and feet that a printed plan repeats on its pages: one short line, the same each time but for a page
 * number in it, beside a page number or a form feed, or the plan's title in the middle of a sentence. Where it is the
 * title in its own place it stays.
 */
export function findRunningHeads(lines: readonly Line[], pageNumbers: ReadonlySet<Line>): Set<Line> {
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
  const found = new Set<Line>()
  for (const places of groups.values()) {
    // The plan's title is known to be one from its second appearance on.
    const { text = '' } = full[places[0] ?? 0] ?? {}
    if (places.length < (isTitle(text) && text.length >= 9 ? least - 1 : least)) continue
    const atBreak = places.filter((place) => isAtBreak(full, place, pageNumbers))
    if (atBreak.length < places.length - 1 && atBreak.length < places.length * 0.6) continue
    // A title or heading that heads its pages as well stands once where it belongs.
    const heads = atBreak.length === places.length ? atBreak.slice(1) : atBreak
    for (const place of heads) {
      const line = full[place]
      if (line) found.add(line)
    }
  }
  return found
}

/** A head without the page number it may carry, and without the spaces that set it apart. */
export function headOf(text: string): string {
  return text.replace(/^[-—\s]*\d{1,4}[-—\s]+|[-—\s|]+\d{1,4}[-—\s]*$/g, '').replace(/\s/g, '')
}

function isAtBreak(full: readonly Line[], place: number, pageNumbers: ReadonlySet<Line>): boolean {
  const [line, previous, next] = [full[place], full[place - 1], full[place + 1]]
  if (!line) return false
  if (line.value.includes('\f') || next?.value.includes('\f')) return true
  if ((previous && pageNumbers.has(previous)) || (next && pageNumbers.has(next))) return true
  if (!previous || isFrontWrapper(previous.text)) return false
  return isTitle(line.text) && previous.width > 30 && breaksOff(previous.text)
}
