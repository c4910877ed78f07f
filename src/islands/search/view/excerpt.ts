import type { Span } from '../../../search/occurrences.ts'

/** A piece of an excerpt: plain text, a match, or a gap where text is left out. */
export interface Piece {
  kind: 'text' | 'match' | 'gap'
  text: string
}

/** How much is shown of a text, in UTF-16 units. */
export interface Measure {
  /** A text up to this length is shown whole. */
  whole: number
  /** How much is shown on either side of a match. */
  around: number
  /** The limit for a longer text; at least one match is shown. */
  most: number
}

/**
 * The passages of a text in which something was found, with what stands round it: each word or phrase that was found at
 * least once. `more` is how many of the spans are not in them. A passage begins and ends at a mark or a space where there is one near.
 */
export function excerpt(
  text: string,
  spans: readonly Span[],
  measure: Measure,
): { pieces: Piece[]; more: number } {
  const pieces: Piece[] = []
  let end = 0
  for (const window of windowsOf(text, spans, measure)) {
    if (window.start > end) pieces.push({ kind: 'gap', text: '' })
    let place = window.start
    for (const span of spans.filter((span) => isWithin(span, window))) {
      if (span.start > place) pieces.push({ kind: 'text', text: text.slice(place, span.start) })
      pieces.push({ kind: 'match', text: text.slice(span.start, span.end) })
      place = span.end
    }
    if (window.end > place) pieces.push({ kind: 'text', text: text.slice(place, window.end) })
    end = window.end
  }
  if (end < text.length) pieces.push({ kind: 'gap', text: '' })
  const shown = pieces.filter(({ kind }) => kind === 'match').length
  return { pieces, more: spans.length - shown }
}

function windowsOf(text: string, spans: readonly Span[], { whole, around, most }: Measure): Span[] {
  if (text.length <= whole) return [{ start: 0, end: text.length }]
  const windows: Span[] = []
  const seen = new Set<string>()
  let shown = 0
  for (const span of spans) {
    const found = text.slice(span.start, span.end).toLowerCase()
    const isNew = !seen.has(found)
    seen.add(found)
    const last = windows[windows.length - 1]
    const start = beginning(text, Math.max(0, span.start - around), span.start)
    const end = ending(text, span.end, Math.min(text.length, span.end + around))
    // Do not leave out only a few words.
    const joins = last !== undefined && start - last.end < around / 2
    shown += Math.max(0, end - (joins ? last.end : start))
    if (last && shown > most && !isNew) continue
    if (joins) last.end = Math.max(last.end, end)
    else windows.push({ start, end })
  }
  return windows
}

const isWithin = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end

const pause = /[\s，。；：、！？]/
const ended = /[\s，。；：、！？》”）]/

/** The position after a pause near `start`, preferably further out; otherwise `start`. */
function beginning(text: string, start: number, found: number): number {
  const reach = Math.floor((found - start) / 2)
  for (let place = start; place > Math.max(0, start - reach); place--)
    if (ended.test(text.charAt(place - 1))) return place
  if (start <= reach) return 0
  for (let place = start; place < start + reach; place++) if (ended.test(text.charAt(place))) return place + 1
  return isLowSurrogate(text, start) ? start + 1 : start
}

/** The position before a pause near `end`, preferably further out; otherwise `end`. */
function ending(text: string, found: number, end: number): number {
  const reach = Math.floor((end - found) / 2)
  for (let place = end; place < Math.min(text.length, end + reach); place++)
    if (pause.test(text.charAt(place))) return place
  if (end + reach >= text.length) return text.length
  for (let place = end; place > end - reach; place--) if (pause.test(text.charAt(place))) return place
  return isLowSurrogate(text, end) ? end - 1 : end
}

function isLowSurrogate(text: string, place: number): boolean {
  const unit = text.charCodeAt(place)
  return unit >= 0xdc00 && unit <= 0xdfff
}
