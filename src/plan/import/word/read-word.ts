import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { opening } from '../../text/excerpt.ts'
import { ImportedText } from '../imported-text.ts'
import { Body } from './body.ts'
import { ListNumbering } from './numbering.ts'
import { openWord, type Parts } from './package.ts'
import { Styles } from './styles.ts'
import { childOf, textIn } from './xml.ts'

/**
 * Convert a Word file (.docx, ECMA-376) to plain text, in place: each paragraph on a line, with its automatic number;
 * each table row on a line between bars; text boxes and notes after their paragraph. What is lost is reported with the
 * line where it would be. Libraries such as Mammoth drop automatic numbers and places, so the parts are read here.
 * @returns false if the file can't be read, which is reported
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

/** Report headers and footers, which are printed on every page and are not part of the text. */
function reportMargins(file: VFile, names: readonly string[], parts: Parts) {
  const texts = names
    .filter((name) => /^(?:header|footer)\d*$/.test(name))
    .flatMap((name) => {
      const part = parts(name)
      return part ? [textIn(part, /^w:t$/).trim()] : []
    })
  const said = [...new Set(texts)].filter(
    (text) => /\p{Script=Han}/u.test(text) && !/^第?\s*\d*\s*[页頁]/.test(text),
  )
  for (const text of said) report(file, 'word-margin', { line: 1, column: 1 }, opening(text))
}
