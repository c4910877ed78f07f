import { findChapterHeads } from './chapter-running-heads.ts'
import { findContents } from './contents-list.ts'
import { findPageNumbers } from './page-numbers.ts'
import { findRunningHeads } from './running-heads.ts'
import type { Line } from '../model/line.ts'
import type { Mark } from './region.ts'

/** The lines that are some, and lines that are left though they may be running heads. */
export interface PrintMarks {
  marks: Map<Line, Mark>
  doubtful: Line[]
}

/** Say of each line whether it is one of those. */
export function markLines(lines: readonly Line[]): PrintMarks {
  const marks = new Map<Line, Mark>()
  const pageNumbers = findPageNumbers(lines)
  for (const line of pageNumbers) marks.set(line, 'page-number')
  const { heads, doubtful } = findRunningHeads(lines, pageNumbers)
  for (const line of heads) marks.set(line, 'running-head')
  for (const line of findContents(lines, new Set(marks.keys()))) marks.set(line, 'contents')
  for (const line of findChapterHeads(lines, new Set(marks.keys()), pageNumbers))
    marks.set(line, 'running-head')
  return { marks, doubtful }
}
