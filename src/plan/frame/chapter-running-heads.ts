import type { Line } from '../model/line.ts'
import type { Mark } from './region.ts'

/** A heading of a chapter that was met last. */
interface Current {
  key: string
  line: Line
  atBreak: boolean
}

/**
 * Find the heads of pages that say which chapter is read: the heading of the chapter, or of the part, once more where a
 * page begins or ends, without another of its kind between them.
 */
export function findChapterHeads(lines: readonly Line[], marks: ReadonlyMap<Line, Mark>): Set<Line> {
  const full = lines.filter(({ text }) => text !== '')
  const found = new Set<Line>()
  const current = new Map<string, Current>()
  for (const [place, line] of full.entries()) {
    const marker = line.numbering?.marker
    if (marks.has(line) || (marker !== '章' && marker !== '篇') || line.numbering?.words === '') continue
    const key = line.plain.replace(/\s/g, '')
    const atBreak = isAtBreak(full, place, marks)
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

function isAtBreak(full: readonly Line[], place: number, marks: ReadonlyMap<Line, Mark>): boolean {
  const [line, previous, next] = [full[place], full[place - 1], full[place + 1]]
  const isNumber = (each: Line | undefined) => each !== undefined && marks.get(each) === 'page-number'
  const feeds = (each: Line | undefined) => each?.value.includes('\f') ?? false
  return feeds(line) || feeds(next) || isNumber(previous) || isNumber(next)
}
