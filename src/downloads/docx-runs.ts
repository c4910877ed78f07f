import { type IRunOptions, TextRun } from 'docx'
import type { Language } from '../schemas/language.ts'
import { tags } from '../schemas/language-tags.ts'
import { type BookBlock, type Row, textOf } from './book-text.ts'

const face = 'Times New Roman'

// Quotation marks and dashes are East Asian to Word unless the East Asian face is a Latin one too.
const englishRun = {
  font: { ascii: face, hAnsi: face, cs: face, eastAsia: face },
  language: { value: 'en-US' },
}

/** The size, in half-points, of the English line of a bilingual title, heading or entry of the contents, by its style. */
const englishSizes: Record<string, number> = {
  Title: 30,
  Subtitle: 24,
  Heading1: 24,
  Heading2: 22,
  Heading3: 22,
  TOC1: 21,
  TOC2: 21,
}

/** Text in a language. */
export function run(text: string, lang: Language, strong = false): TextRun {
  // Without the hint, quotation marks and dashes in Chinese are Latin ones to Word.
  const language =
    lang === 'zh' ? { font: { hint: 'eastAsia' }, language: { eastAsia: tags.zh } } : englishRun
  const weight: IRunOptions = strong ? { bold: true } : {}
  return new TextRun({ text, ...language, ...weight })
}

/** A block, its lead in bold. */
export function runsOf(block: BookBlock): TextRun[] {
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
