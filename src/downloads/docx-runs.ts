import { type IRunOptions, TextRun } from 'docx'
import type { Language } from '../schemas/language.ts'
import { type Block, type Row, tags, textOf } from './book-text.ts'
import { englishRun, englishSizes } from './docx-styles.ts'

/** Text in a language. */
export function run(text: string, lang: Language, strong = false): TextRun {
  // Without the hint, quotation marks and dashes in Chinese are Latin ones to Word.
  const language =
    lang === 'zh' ? { font: { hint: 'eastAsia' }, language: { eastAsia: tags.zh } } : englishRun
  const weight: IRunOptions = strong ? { bold: true } : {}
  return new TextRun({ text, ...language, ...weight })
}

/** A block, its lead in bold. */
export function runsOf(block: Block): TextRun[] {
  if (block.kind !== 'paragraph') return [run(textOf(block), block.lang)]
  return block.runs.map(({ text, lead }) => run(text, block.lang, lead))
}

/** A row as one paragraph of `style`: the second language stands in a line of its own. */
export function runsOfRow([first, ...others]: Row, style: string): TextRun[] {
  const size = englishSizes[style]
  const english = { ...englishRun, break: 1, ...(size === undefined ? {} : { size }) }
  return [...runsOf(first), ...others.map((block) => new TextRun({ text: textOf(block), ...english }))]
}

/** The name of the bookmark at a heading or paragraph: its id, which may have no hyphens there. */
export const bookmarkOf = (id: string) => id.replaceAll('-', '_')
