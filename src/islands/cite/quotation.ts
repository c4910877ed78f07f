import { citeApa, citeGbt7714, citeInWords, type Cited } from '../../i18n/cite.ts'
import type { Language } from '../../schemas/language.ts'

/** The style of a citation: informal, or by a standard. */
export type CitationStyle = 'words' | 'gbt' | 'apa'

/** The citation of a place; an informal one follows the quotation after a dash. */
export function citation(style: CitationStyle, lang: Language, cited: Cited): string {
  if (style === 'gbt') return citeGbt7714(cited)
  if (style === 'apa') return citeApa(cited)
  return `${lang === 'zh' ? '——' : '— '}${citeInWords(lang, cited)}`
}

/** A literal quotation, without added quotation marks, with its citation on the next line. */
export function quote(text: string, style: CitationStyle, lang: Language, cited: Cited): string {
  return `${text}\n${citation(style, lang, cited)}`
}

/** The reader's local date, year-month-day. */
export function dayOf(date: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}
