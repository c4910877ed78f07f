import type { Line } from '../model/line.ts'
import { pageEdges } from './page-numbers.ts'

/** The last heading of a chapter or part. */
interface CurrentHeading {
  key: string
  line: Line
  atBreak: boolean
}

/**
 * Find running heads that name the current chapter: its heading, or that of the part, repeated where a page begins or
 * ends, before the next heading of its kind.
 * @param skip lines that are other page furniture
 */
export function findChapterHeads(
  lines: readonly Line[],
  skip: ReadonlySet<Line>,
  pageNumbers: ReadonlySet<Line>,
): Set<Line> {
  const full = lines.filter(({ text }) => text !== '')
  const found = new Set<Line>()
  const current = new Map<string, CurrentHeading>()
  for (const [place, line] of full.entries()) {
    const marker = line.numbering?.marker
    if (skip.has(line) || (marker !== '章' && marker !== '篇') || line.numbering?.words === '') continue
    const key = line.plain.replace(/\s/g, '')
    const edges = pageEdges(full, place, pageNumbers)
    const atBreak = edges.first || edges.last
    const last = current.get(marker)
    if (last?.key !== key) current.set(marker, { key, line, atBreak })
    else if (atBreak) found.add(line)
    // The chapter begins further down on a page that has its name as running head.
    else if (last.atBreak) {
      found.add(last.line)
      current.set(marker, { key, line, atBreak })
    }
  }
  return found
}
