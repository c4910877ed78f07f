/** A stretch of text, half-open, in UTF-16 code units. */
export interface Span {
  start: number
  end: number
}

// The ends of sentences. A semicolon is one too: sentences of Chinese plans can fill half a page.
const endings = {
  zh: /[。！？；]+[”’」』）》]*/gu,
  en: /[.!?;]+["”’)\]]*(?=\s+["“‘(\[]?[\p{Lu}\d])|;(?=\s)/gu,
}

// A full stop that does not end a sentence.
const abbreviation = /(?:^|[\s(“])(?:No|Nos|Art|Arts|para|paras|Sec|Ch|cf|e\.g|i\.e|vs|approx|[A-Z])\.$/u

/** The sentences of a text, in order, without surrounding white space. */
export function sentencesOf(text: string, lang: string): Span[] {
  const isChinese = lang.startsWith('zh')
  const spans: Span[] = []
  let from = 0
  const add = (end: number) => {
    const sentence = text.slice(from, end)
    const start = from + sentence.length - sentence.trimStart().length
    const trimmed = sentence.trim()
    if (/[\p{L}\p{N}]/u.test(trimmed)) spans.push({ start, end: start + trimmed.length })
    from = end
  }
  for (const { 0: mark, index } of text.matchAll(isChinese ? endings.zh : endings.en)) {
    const end = index + mark.length
    if (isChinese || !abbreviation.test(text.slice(from, end))) add(end)
  }
  add(text.length)
  return spans
}

/** How many characters a voice is given at once: some fall silent after 15 s, which is how long twice as many take. */
const most = { zh: 36, en: 120 }
const pauses = { zh: /[，、：；。！？]+[”’」』）》]*/gu, en: /[,:;]["”’)\]]*\s+|\s+[—–]\s*/gu }

/** The sentences of a text, of which long ones are cut where a reader pauses, or else anywhere. */
export function piecesOf(text: string, lang: string): Span[] {
  const key = lang.startsWith('zh') ? 'zh' : 'en'
  return sentencesOf(text, lang).flatMap((sentence) => cut(text, sentence, most[key], pauses[key]))
}

function cut(text: string, { start, end }: Span, most: number, pauses: RegExp): Span[] {
  if (end - start <= most) return [{ start, end }]
  const ends = Array.from(
    text.slice(start, end).matchAll(pauses),
    ({ 0: mark, index }) => index + mark.length,
  )
  // The last pause within reach; otherwise the next space, or the middle of a run without either.
  const last = Math.max(0, ...ends.filter((at) => at <= most))
  const space = text.slice(start, start + most).lastIndexOf(' ')
  const length = last > 0 ? last : space > 0 ? space + 1 : most
  const rest = { start: start + length, end }
  return [
    { start, end: start + text.slice(start, rest.start).trimEnd().length },
    ...cut(text, rest, most, pauses),
  ]
}
