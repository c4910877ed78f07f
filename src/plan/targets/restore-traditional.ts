import { simplifyHan } from '../text/simplified.ts'
import type { Figure, Statement } from './statement.ts'
import type { SourceBlock } from '../grammar/source-block.ts'

/** A block as the rules read it; the same block where it is in simplified characters. */
export function simplifyBlock(block: SourceBlock): SourceBlock {
  const text = simplifyHan(block.text)
  return text === block.text ? block : { ...block, text }
}

/** Puts what was found in a simplified block into the characters of the block as given. */
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

  /** Words that stand in the text are taken from there; others are put together character by character. */
  words<Words extends string | null>(words: Words): Words | string {
    if (words === null) return words
    const place = this.simplified.indexOf(words)
    if (place >= 0) return this.given.slice(place, place + words.length)
    return Array.from(words, (char) => this.forms.get(char) ?? char).join('')
  }

  /** A finding with its words and quotations as they stand; its unit stays in the characters that units are known by. */
  finding<Found extends Statement | Figure>(found: Found): Found {
    return {
      ...found,
      operatorText: this.words(found.operatorText),
      quote: this.chars.slice(...found.quoteSpan).join(''),
      valueText: this.chars.slice(...found.valueSpan).join(''),
    }
  }
}
