import type { AnalyzedBlock, TextSpan } from '../grammar/analyzed-block.ts'
/** Longest quotation, in UTF-16 units. */
const longest = 1000

/** Quotes the original text of a block; spans are in code points. */
export class QuoteReader {
  private readonly analyzed: AnalyzedBlock
  private readonly text: string
  /** The code points of the text; null if each is one UTF-16 unit. */
  private readonly chars: readonly string[] | null

  constructor(analyzed: AnalyzedBlock, text: string) {
    this.analyzed = analyzed
    this.text = text
    this.chars = /[\u{10000}-\u{10ffff}]/u.test(text) ? [...text] : null
  }

  /** The span in the original text of a stretch of the normalized one. */
  spanOf(start: number, end: number): TextSpan {
    const { origins } = this.analyzed
    return [origins[start] ?? 0, (origins[Math.max(start, end - 1)] ?? 0) + 1]
  }

  /** The sentence around a stretch of the normalized text, or its clause or surroundings if that is too long. */
  sentenceAt(start: number, end: number): TextSpan {
    const { text, sentences, clauses, clauseAt } = this.analyzed
    const clause = clauses[clauseAt[start] ?? 0]
    const sentence = sentences[clause?.sentence ?? 0]
    const quote = [sentence, clause].find((each) => each && each.end - each.start <= longest)
    if (quote) return this.spanOf(quote.start, quote.end)
    const margin = longest / 2
    return this.spanOf(Math.max(0, start - margin), Math.min(text.length, end + margin))
  }

  textOf([start, end]: TextSpan): string {
    return this.chars ? this.chars.slice(start, end).join('') : this.text.slice(start, end)
  }
}
