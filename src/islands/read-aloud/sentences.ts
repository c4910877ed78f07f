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
