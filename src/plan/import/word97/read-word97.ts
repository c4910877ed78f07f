import type { VFile } from 'vfile'
import WordExtractor from 'word-extractor'
import { report } from '../../diagnostics/report.ts'
import { opening } from '../../text/excerpt.ts'
import { ImportedText } from '../imported-text.ts'

/** What word-extractor gives; without the option it would change quotation marks. */
type Part = (options: { filterUnicode: false }) => string
type Extracted = Readonly<
  Record<'getBody' | 'getFootnotes' | 'getEndnotes' | 'getHeaders' | 'getAnnotations' | 'getTextboxes', Part>
>

const start = { line: 1, column: 1 }

/**
 * Convert a Word 97–2003 file (.doc) to plain text, in place. Notes and text boxes follow the text, since their places are
 * not given; what is lost is reported.
 * @returns false if it can't be read, which is reported
 */
export async function readWord97(file: VFile, bytes: Uint8Array): Promise<boolean> {
  let document: Extracted
  try {
    document = (await new WordExtractor().extract(Buffer.from(bytes))) as unknown as Extracted
  } catch (error) {
    report(file, 'word97-broken', start, error instanceof Error ? error.message : String(error))
    return false
  }
  const linesOf = (part: keyof Extracted) =>
    document[part]({ filterUnicode: false })
      .split(/[\n\f\v]/)
      .filter((line) => line.trim() !== '')
  const output = new ImportedText('Word 97–2003')
  readBody(linesOf('getBody'), output)
  if (output.next === 1) {
    report(file, 'plan-empty', start)
    return false
  }
  report(file, 'word97-losses', start)
  for (const line of linesOf('getTextboxes')) {
    report(file, 'word-text-box', { line: output.next, column: 1 }, opening(line))
    output.add(line)
  }
  const notes = [...linesOf('getFootnotes'), ...linesOf('getEndnotes')]
  if (notes.length > 0) report(file, 'word97-notes', { line: output.next, column: 1 }, notes.length)
  for (const note of notes) output.add(note)
  for (const head of new Set(linesOf('getHeaders'))) {
    output.leaveOut(head, 'running head')
    if (/\p{Script=Han}/u.test(head)) report(file, 'word-margin', start, opening(head.trim()))
  }
  for (const comment of linesOf('getAnnotations')) {
    output.leaveOut(comment, 'comment')
    report(file, 'word-comment', start, opening(comment.trim()))
  }
  output.finish(file)
  return true
}

/** A tab ends each cell, so that a line that ends in one is a row, or several whose ends are a tab too. */
function readBody(lines: readonly string[], output: ImportedText): void {
  for (let at = 0; at < lines.length; at++) {
    const rows: string[][] = []
    for (; lines[at]?.endsWith('\t'); at++) rows.push((lines[at] ?? '').replace(/\t$/, '').split('\t'))
    const columns = columnsOf(rows)
    for (const row of rows.flatMap((each) => splitRow(each, columns)))
      output.addRow(row.map((cell) => cell.trim()))
    output.add(lines[at] ?? '')
  }
}

/** Cells by row: the shortest line is a row, unless it is the only one, with an empty cell at the end of every row. */
function columnsOf(lines: readonly string[][]): number {
  const [only, ...others] = lines
  const shortest = Math.min(...lines.map(({ length }) => length))
  if (!only || others.length > 0) return shortest
  for (let columns = 2; columns < shortest; columns++) if (splitRow(only, columns).length > 1) return columns
  return shortest
}

/** Rows that are on one line, each but the last with an empty cell at its end; one row if that does not fit. */
function splitRow(cells: readonly string[], columns: number): string[][] {
  const own = cells.length % (columns + 1) === 0 && cells.at(-1) === '' ? cells.slice(0, -1) : cells
  const count = (own.length + 1) / (columns + 1)
  const rows = Array.from({ length: Math.floor(count) }, (_, row) =>
    own.slice(row * (columns + 1), row * (columns + 1) + columns),
  )
  const isEnded = rows.every((_, row) => row === 0 || own[row * (columns + 1) - 1] === '')
  return Number.isInteger(count) && isEnded ? rows : [[...cells]]
}
