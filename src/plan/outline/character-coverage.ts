import type { VFile } from 'vfile'
import { findFrame } from '../frame/find-frame.ts'
import { readLines } from '../lines/lines.ts'
import { isBlank } from '../text/blank.ts'
import { readDocument } from './read-outline.ts'
import type { Line } from '../model/line.ts'

/** Where the characters of a file went that print something. */
export interface CharacterCoverage {
  /** All of them. */
  characters: number
  /** Those in titles, headings, paragraphs, boxes and tables. */
  read: number
  /** Those on lines that were left out on purpose, by what the lines are, in order of name. */
  left: Map<string, number>
  /** The lines that hold any that went nowhere. */
  lost: Line[]
}

/** Count what became of each character of a text that `outline` would show. White space and signs that print nothing are not counted. */
export function measureCoverage(file: VFile): CharacterCoverage {
  const lines = readLines(String(file))
  const frame = findFrame(lines)
  const kinds = new Map<Line, string>(frame.omitted)
  for (const { from, to, kind } of [...frame.front, ...frame.back]) {
    for (const line of lines.slice(from - 1, to)) if (kinds.has(line)) kinds.set(line, kind)
  }
  const spans = new Map<Line, [start: number, end: number][]>()
  for (const document of frame.documents) {
    const { blocks, rulings } = readDocument(document, frame, file.data.hints)
    for (const line of rulings) kinds.set(line, 'ruling')
    for (const { line, start, end } of blocks.flatMap(({ pieces }) => pieces)) {
      spans.set(line, [...(spans.get(line) ?? []), [start - line.start, end - line.start]])
    }
  }
  const coverage: CharacterCoverage = { characters: 0, read: 0, left: new Map(), lost: [] }
  for (const line of lines) {
    const chars = [...line.value]
    const all = countIn(chars)
    const read = (spans.get(line) ?? []).reduce(
      (sum, [start, end]) => sum + countIn(chars.slice(start, end)),
      0,
    )
    const kind = kinds.get(line)
    coverage.characters += all
    coverage.read += read
    if (all === read) continue
    if (kind) coverage.left.set(kind, (coverage.left.get(kind) ?? 0) + all - read)
    else coverage.lost.push(line)
  }
  coverage.left = new Map([...coverage.left].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return coverage
}

/** Code points that print something. */
function countIn(chars: readonly string[]): number {
  return chars.filter((char) => !isBlank(char)).length
}
