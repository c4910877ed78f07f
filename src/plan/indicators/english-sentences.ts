import { readEnglishQuantities } from '../text/english-quantities.ts'
import { decimal } from '../text/decimal.ts'
import { englishSentences } from '../text/english-sentences.ts'

/** What is looked for in the translation. */
export interface Stated {
  value: number
  unit: string
  /** Said by words alone: 全覆盖. */
  inWords: boolean
}

const whole = /\bfull\b|\b(?:all|every|each|fully|universally|universal|widely|generally|cover)\b/i

/** The sentences of a paragraph's translation that state a number, or that something is for all. */
export function quoteEnglish(text: string, { value, unit, inWords }: Stated): string[] {
  const sign = unit === '%' || unit === '‰' ? unit : ''
  return englishSentences(text).filter((sentence) =>
    inWords
      ? whole.test(sentence)
      : readEnglishQuantities(sentence).some(
          (each) => each.value === decimal(String(value)) && (each.unit === sign || each.unit === ''),
        ),
  )
}
