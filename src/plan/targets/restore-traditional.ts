import { simplifyHan } from '../text/simplified.ts'
import type { Figure, Statement } from './statement.ts'
import type { SourceBlock } from '../grammar/analyzed-block.ts'

/** A block in simplified characters; the same block if it already is. */
export function simplifyBlock(block: SourceBlock): SourceBlock {
  const text = simplifyHan(block.text)
  return text === block.text ? block : { ...block, text }
}

/** Restores the characters of the original block in findings of its simplified form. */
export class TraditionalText {
  private readonly given: string
  private readonly simplified: string
  private readonly chars: readonly string[]
  private readonly forms = new Map<string, string>()

  constructor(given: SourceBlock, simplified: SourceBlock) {
    this.given = given.text
    this.simplified = simplified.text
    this.chars = [...given.text]
    for (const [at, char] of [...simplified.text].entries()) this.forms.set(char, this.chars[at] ?? char)
  }

  /** Restore words: from the text if it contains them, else character by character. */
  words<Words extends string | null>(words: Words): Words | string {
    if (words === null) return words
    const place = this.simplified.indexOf(words)
    if (place >= 0) return this.given.slice(place, place + words.length)
    return Array.from(words, (char) => this.forms.get(char) ?? char).join('')
  }

  /** Restore the words and quotations of a finding. Its unit stays simplified, as the units of the lexicon are. */
  finding<Found extends Statement | Figure>(found: Found): Found {
    return {
      ...found,
      operatorText: this.words(found.operatorText),
      quote: this.chars.slice(...found.quoteSpan).join(''),
      valueText: this.chars.slice(...found.valueSpan).join(''),
    }
  }
}
