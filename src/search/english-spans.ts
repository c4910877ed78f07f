import { tokensOf, type Token } from './english-query.ts'
import type { Span } from './occurrences.ts'

/** Where the words of `phrase` stand one after the other in `text`, in these very forms, without overlap. */
export function phraseSpans(text: string, phrase: string): Span[] {
  const tokens = tokensOf(text)
  const wanted = tokensOf(phrase)
  const spans: Span[] = []
  for (let place = 0; place + wanted.length <= tokens.length; place++) {
    if (!wanted.every((token, index) => token.text === tokens[place + index]?.text)) continue
    const last = tokens[place + wanted.length - 1]
    spans.push({ start: tokens[place]?.start ?? 0, end: last?.end ?? 0 })
    place += wanted.length - 1
  }
  return spans
}

/**
 * The words at these places, counted from 0 over texts that follow one another, as spans of each text: words divided
 * only by white space are one span, and marks at the ends of a word are not in it.
 */
export function wordSpans(texts: readonly string[], places: readonly number[]): Span[][] {
  const wanted = new Set(places)
  let count = 0
  return texts.map((text) => {
    const spans: Span[] = []
    for (const { 0: word, index } of text.matchAll(/\S+/g)) {
      if (!wanted.has(count++)) continue
      const tokens = tokensOf(word)
      const start = index + (tokens[0]?.start ?? 0)
      const end = index + (lastOf(tokens)?.end ?? word.length)
      const last = spans[spans.length - 1]
      if (last && /^\s+$/.test(text.slice(last.end, start))) last.end = end
      else spans.push({ start, end })
    }
    return spans
  })
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

const lastOf = (tokens: readonly Token[]) => tokens[tokens.length - 1]
