import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { opening } from '../../text/excerpt.ts'
import { ImportedText } from '../imported-text.ts'
import { Body } from './body.ts'
import { ListNumbering } from './numbering.ts'
import { openWord } from './package.ts'
import { Styles } from './styles.ts'
import { charactersOf, childOf, descendants } from './xml.ts'

/**
 * Turn a Word file (.docx, ECMA-376) into plain text, in place: a paragraph a line, with the numbers that Word counts
 * by itself; a row of a table a line between bars; a text box and a note after the paragraph they belong to. What can't
 * be carried is reported with the line it would stand on. Mammoth and its like drop automatic numbers and say nothing
 * of places, so that the parts are read here.
 * @returns false where the file can't be read, which is reported
 */
export function readWord(file: VFile, bytes: Uint8Array): boolean {
  const word = openWord(file, bytes)
  if (!word) return false
  const { parts, names } = word
  const styles = new Styles(parts('styles'))
  const numbering = new ListNumbering(parts('numbering'), styles)
  const output = new ImportedText('Word')
  const body = new Body({ file, output, styles, numbering, parts })
  const content = childOf(parts('document'), 'w:body')
  if (content) body.read(content)
  body.finish()
  reportMargins(file, names, parts)
  for (const format of numbering.unknown) report(file, 'word-number-format', { line: 1, column: 1 }, format)
  output.finish(file)
  return true
}

/** Headers and footers are said on every page, and are no part of the text. */
function reportMargins(
  file: VFile,
  names: readonly string[],
  parts: (name: string) => Parameters<typeof descendants>[0] | null,
) {
  const texts = names
    .flatMap((name) => (/^(?:header|footer)\d*$/.test(name) ? [name] : []))
    .flatMap((name) => {
      const part = parts(name)
      return part ? [[...descendants(part, /^w:t$/)].map(charactersOf).join('').trim()] : []
    })
  const said = [...new Set(texts)].filter(
    (text) => /\p{Script=Han}/u.test(text) && !/^第?\s*\d*\s*[页頁]/.test(text),
  )
  for (const text of said) report(file, 'word-margin', { line: 1, column: 1 }, opening(text))
}
