import type { AnalyzedBlock } from '../grammar/analyzed-block.ts'
import type { TextSpan } from '../grammar/source-block.ts'

/** A longer sentence is not quoted whole. */
const longest = 1000

/** Cuts quotations out of a block's text as it was given, in code points. */
export class QuoteReader {
  private readonly passage: AnalyzedBlock
  private readonly text: string
  /** The code points, where they are not the text's UTF-16 units. */
  private readonly chars: readonly string[] | null

  constructor(analyzed: AnalyzedBlock, text: string) {
    this.passage = analyzed
    this.text = text
    this.chars = /[\u{10000}-\u{10ffff}]/u.test(text) ? [...text] : null
  }

  /** A stretch of the reading as a span of the given text. */
  spanOf(start: number, end: number): TextSpan {
    const { origins } = this.passage
    return [origins[start] ?? 0, (origins[Math.max(start, end - 1)] ?? 0) + 1]
  }

  /** The sentence around a place of the reading; of one that goes on for pages the clause, or what stands around it. */
  sentenceAt(start: number, end: number): TextSpan {
    const { text, sentences, clauses, clauseAt } = this.passage
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
