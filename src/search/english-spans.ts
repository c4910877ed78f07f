import { tokensOf } from './english-query.ts'
import type { Span } from './occurrences.ts'

/** Where the words of `phrase` stand one after the other in `text`, in these very forms, without overlap. */
export function phraseSpans(text: string, phrase: string): Span[] {
  const wanted = tokensOf(phrase)
  // Most texts do not have the words at all, and are done with here.
  const lower = text.toLowerCase()
  if (!wanted.every((token) => lower.includes(token.text))) return []
  const tokens = tokensOf(text)
  const spans: Span[] = []
  for (let place = 0; place + wanted.length <= tokens.length; place++) {
    if (!wanted.every((token, index) => token.text === tokens[place + index]?.text)) continue
    const last = tokens[place + wanted.length - 1]
    spans.push({ start: tokens[place]?.start ?? 0, end: last?.end ?? 0 })
    place += wanted.length - 1
  }
  return spans
}

/** Spans of several kinds as one list in order, those that touch or overlap as one. */
export function union(spans: readonly Span[]): Span[] {
  const united: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = united[united.length - 1]
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else united.push({ ...span })
  }
  return united
}
