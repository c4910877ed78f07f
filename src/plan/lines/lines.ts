import type { Position } from 'unist'
import { type DecidedNumbers, findDecimals } from './decimal-headings.ts'
import { isBlank, trim } from '../text/blank.ts'
import { columnsOf } from '../text/columns.ts'
import { detectWidthModel } from './detect-width-model.ts'
import { plainOf } from '../text/rule-form.ts'
import { readNumbering } from './heading-markers.ts'
import { withoutRadicals } from '../../schemas/radicals.ts'
import type { Line } from '../model/line.ts'

const undecided: DecidedNumbers = { headings: new Set(), markers: new Set() }

/**
 * Split a text at its line endings (LF, CR LF, CR in a file that has no LF, NEL, LS, PS, and VT and FF in the middle of a
 * line), keeping each line's place. Radicals are
 * read as the characters that they represent.
 * @param decided what plan.yaml says of numbers such as 1.1
 */
export function readLines(given: string, decided = undecided): Line[] {
  const text = withoutRadicals(given)
  const ending = text.includes('\n')
    ? /(?<!\r)\r*\n|[\v\f]+|[\u0085\u2028\u2029]/g
    : /\r|[\v\f]+|[\u0085\u2028\u2029]/g
  const read: Omit<Line, 'indent' | 'width' | 'widthModel'>[] = []
  let at = 0
  let start = 0
  const push = (value: string, ending: number) => {
    const end = start + lengthOf(value)
    const words = trim(value)
    read.push({
      number: read.length + 1,
      value,
      start,
      end,
      text: words,
      plain: plainOf(words),
      numbering: readNumbering(words),
    })
    start = end + ending
  }
  let [seen, printed] = [0, false]
  for (const match of text.matchAll(ending)) {
    const after = match.index + match[0].length
    printed ||= !isBlank(text.slice(seen, match.index))
    seen = after
    // Between pages a form feed stands at the beginning or the end of a line, and ends none.
    if (/[\v\f]/.test(match[0]) && (!printed || after === text.length || /[\r\n]/.test(text[after] ?? '')))
      continue
    push(text.slice(at, match.index), match[0].length)
    at = after
    printed = false
  }
  push(text.slice(at), 0)
  const widthModel = detectWidthModel(read.map((line) => line.text))
  const lines = read.map((line): Line => {
    const before = line.text === '' ? '' : line.value.slice(0, line.value.indexOf(line.text))
    const indent = columnsOf(before, widthModel)
    return { ...line, indent, width: indent + columnsOf(line.text, widthModel), widthModel }
  })
  for (const [line, numbering] of findDecimals(lines, decided)) line.numbering = numbering
  dropLoneNumbers(lines)
  return lines
}

/** A number above 199 is that of a heading only where it counts on; others are quantities and years. */
function dropLoneNumbers(lines: readonly Line[]): void {
  const seen = new Set<string>()
  for (const line of lines) {
    const { marker = '', ordinal = null } = line.numbering ?? {}
    if (ordinal === null) continue
    if (ordinal > 199 && !seen.has(`${marker} ${ordinal - 1}`)) line.numbering = null
    else seen.add(`${marker} ${ordinal}`)
  }
}

/** The length of a text in code points. */
export function lengthOf(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at++, length++) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) at++
  }
  return length
}

/** The range of a whole line, for a message. */
export function rangeOfLine(line: Pick<Line, 'number' | 'value'>): Position {
  return {
    start: { line: line.number, column: 1 },
    end: { line: line.number, column: line.value.length + 1 },
  }
}
