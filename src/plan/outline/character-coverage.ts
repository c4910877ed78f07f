import type { VFile } from 'vfile'
import { findFrame } from '../frame/find-frame.ts'
import { readLines } from '../lines/lines.ts'
import { isBlank } from '../text/blank.ts'
import { readDocument } from './read-outline.ts'
import type { Line } from '../model/line.ts'

/** How many printing characters of a file (in code points) were read, omitted or lost. */
export interface CharacterCoverage {
  /** All of them. */
  characters: number
  /** Those in titles, headings, paragraphs, boxes and tables. */
  read: number
  /** Those on omitted lines, by what the lines are, in order of name. */
  left: Map<string, number>
  /** The lines with characters that are neither read nor omitted. */
  lost: Line[]
}

/** Measure how much of a file `readOutline` reads. */
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

/** The number of printing characters. */
function countIn(chars: readonly string[]): number {
  return chars.filter((char) => !isBlank(char)).length
}
