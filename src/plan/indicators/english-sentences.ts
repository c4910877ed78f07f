import { readEnglishQuantities } from '../text/english-quantities.ts'
import { decimal, type Quantity } from '../text/decimal.ts'
import { englishSentences } from '../text/english-sentences.ts'

/** What to find in the translation. */
export interface Stated {
  value: number
  unit: string
  /** In words, without a number: 全覆盖. */
  inWords: boolean
}

const whole = /\bfull\b|\b(?:all|every|each|fully|universally|universal|widely|generally|cover)\b/i

/** The sentences of a paragraph's translation that state a number, or full coverage. */
export function quoteEnglish(text: string, { value, unit, inWords }: Stated): string[] {
  return englishSentences(text).filter((sentence) =>
    inWords
      ? whole.test(sentence)
      : readEnglishQuantities(sentence).some((each) => isStated(each, value, unit)),
  )
}

/** Whether an English number is `value` in `unit`; % and ‰ are the only units that it is read with. */
export function isStated(found: Quantity, value: number, unit: string): boolean {
  const sign = unit === '%' || unit === '‰' ? unit : ''
  return found.value === decimal(String(value)) && (found.unit === sign || found.unit === '')
}
