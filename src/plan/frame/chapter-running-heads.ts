import type { Line } from '../model/line.ts'
import { isAtPageBreak } from './page-numbers.ts'

/** A heading of a chapter that was met last. */
interface CurrentHeading {
  key: string
  line: Line
  atBreak: boolean
}

/**
 * Find the heads of pages that say which chapter is read: the heading of the chapter, or of the part, once more where a
 * page begins or ends, without another of its kind between them.
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
    const atBreak = isAtPageBreak(full, place, pageNumbers)
    const last = current.get(marker)
    if (last?.key !== key) current.set(marker, { key, line, atBreak })
    else if (atBreak) found.add(line)
    // The chapter begins further down on a page that has its name at the head.
    else if (last.atBreak) {
      found.add(last.line)
      current.set(marker, { key, line, atBreak })
    }
  }
  return found
}
