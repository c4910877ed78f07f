import { citeApa, citeGbt7714, citeInWords, type Cited } from '../../i18n/cite.ts'
import type { Language } from '../../schemas/language.ts'

/** The style of a citation: informal, or by a standard; GB/T 7714 in the edition in force, or the one before. */
export type CitationStyle = 'words' | 'gbt' | 'gbt2015' | 'apa'

/** The citation of a place; an informal one follows the quotation after a dash. */
export function citation(style: CitationStyle, lang: Language, cited: Cited): string {
  if (style === 'gbt') return citeGbt7714(cited)
  if (style === 'gbt2015') return citeGbt7714(cited, 2015)
  if (style === 'apa') return citeApa(cited)
  return `${lang === 'zh' ? '——' : '— '}${citeInWords(lang, cited)}`
}

/** What is to be copied: the plan's words, and what must be said of the English among them. */
export interface Copied {
  text: string
  /** That the English is an unofficial translation; null if there is none. */
  notice: string | null
}

/** A literal quotation, without added quotation marks, with its citation and the notice on lines of their own. */
export function quote({ text, notice }: Copied, style: CitationStyle, lang: Language, cited: Cited): string {
  return [text, citation(style, lang, cited), notice].filter((line) => line !== null).join('\n')
}

/** The same as Markdown: a block quotation, its citation with the link, and the notice. */
export function quoteMarkdown({ text, notice }: Copied, lang: Language, cited: Cited): string {
  const quoted = text.split('\n').map((line) => `> ${escapeMarkdown(line)}`)
  const source = escapeMarkdown(citeInWords(lang, cited))
  const said = cited.url === null ? source : `[${source}](${cited.url})`
  return [
    ...quoted.join('\n>\n').split('\n'),
    '>',
    `> — ${said}`,
    ...(notice === null ? [] : ['>', `> ${notice}`]),
  ].join('\n')
}

/** The text without what Markdown would read as markup. */
const escapeMarkdown = (text: string) =>
  text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/^[#+-](?=\s)/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')

/** The reader's local date, year-month-day. */
export function dayOf(date: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}
