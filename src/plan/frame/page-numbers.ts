import type { Line } from '../model/line.ts'
import { findPageMarks } from './printed-pages.ts'

const bare = /^\d{1,3}$/

interface Candidate {
  line: Line
  value: number
  /** Its index among the lines that are not blank. */
  place: number
  weight: number
}

/** The weight of a number among the cells of a table. */
const faint = 0.1

/**
 * Find the lines with nothing but a page number. A bare number is one only in a sequence that counts pages, since
 * flattened tables also have numbers on lines of their own.
 */
export function findPageNumbers(lines: readonly Line[]): Set<Line> {
  const full = lines.filter(({ text }) => text !== '')
  const found = findPageMarks(full)
  const candidates: Candidate[] = []
  for (const [place, line] of full.entries()) {
    const text = line.text.normalize('NFKC')
    if (bare.test(text)) {
      const among = isCell(full[place - 1]) && isCell(full[place + 1]) && !line.value.includes('\f')
      candidates.push({ line, value: Number(text), place, weight: among ? faint : 1 })
    }
  }
  // Front matter and body may have separate page numbers.
  for (let rest = candidates, round = 0; round < 3; round++) {
    const sequence = longestSequence(rest)
    if (sequence.reduce((sum, { weight }) => sum + weight, 0) < 2) break
    for (const { line } of sequence) found.add(line)
    rest = rest.filter(({ line }) => !found.has(line))
  }
  return found
}

/**
 * Whether a line is the first or last of a page: at a form feed, or next to a page number.
 * @param full the lines that are not blank
 * @param place the line's index in `full`
 */
export function pageEdges(
  full: readonly Line[],
  place: number,
  pageNumbers: ReadonlySet<Line>,
): { first: boolean; last: boolean } {
  const [previous, line, next] = [full[place - 1], full[place], full[place + 1]]
  return {
    first: (line?.value.includes('\f') ?? false) || (previous !== undefined && pageNumbers.has(previous)),
    last: next !== undefined && (next.value.includes('\f') || pageNumbers.has(next)),
  }
}

function isCell(line: Line | undefined): boolean {
  return line !== undefined && line.width <= 24 && !/[。；！？]$/.test(line.text)
}

/** The sequence with the greatest weight whose numbers count up by one, or by two if a page has none, some lines apart. */
function longestSequence(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<number, { at: number; weight: number }>()
  const before: (number | null)[] = []
  let end: { at: number; weight: number } | null = null
  for (const [at, { value, place, weight }] of candidates.entries()) {
    const previous = [best.get(value - 1), best.get(value - 2)]
      .filter((each) => each !== undefined && place - (candidates[each.at]?.place ?? place) >= 3)
      .toSorted((a, b) => (b?.weight ?? 0) - (a?.weight ?? 0))[0]
    const total = weight + (previous?.weight ?? 0)
    before.push(previous?.at ?? null)
    if (total >= (best.get(value)?.weight ?? 0)) best.set(value, { at, weight: total })
    if (!end || total > end.weight) end = { at, weight: total }
  }
  const sequence: Candidate[] = []
  for (let at: number | null = end?.at ?? null; at !== null; at = before[at] ?? null) {
    const candidate = candidates[at]
    if (candidate) sequence.unshift(candidate)
  }
  // At its ends it would include the next number of a table.
  const first = sequence.findIndex(({ weight }) => weight === 1)
  return first < 0 ? [] : sequence.slice(first, sequence.findLastIndex(({ weight }) => weight === 1) + 1)
}
