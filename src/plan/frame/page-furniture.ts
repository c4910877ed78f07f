import { findChapterHeads } from './chapter-running-heads.ts'
import { findContents } from './contents-list.ts'
import { findPageNumbers } from './page-numbers.ts'
import { findBrowserHeads } from './printed-pages.ts'
import { findRunningHeads } from './running-heads.ts'
import type { Line } from '../model/line.ts'
import type { FurnitureKind } from './region.ts'

/** Page furniture by line; `doubtful` lines might be running heads and are kept as text. */
export interface PageFurniture {
  kinds: Map<Line, FurnitureKind>
  doubtful: Line[]
}

/** Find page numbers, running heads and contents lists. */
export function findPageFurniture(lines: readonly Line[]): PageFurniture {
  const kinds = new Map<Line, FurnitureKind>()
  const pageNumbers = findPageNumbers(lines)
  for (const line of pageNumbers) kinds.set(line, 'page-number')
  const printed = findBrowserHeads(
    lines.filter(({ text }) => text !== ''),
    pageNumbers,
  )
  const { heads, doubtful } = findRunningHeads(lines, new Set([...pageNumbers, ...printed]))
  for (const line of [...heads, ...printed]) kinds.set(line, 'running-head')
  for (const line of findContents(lines, new Set(kinds.keys()))) kinds.set(line, 'contents')
  for (const line of findChapterHeads(lines, new Set(kinds.keys()), pageNumbers))
    kinds.set(line, 'running-head')
  return { kinds, doubtful }
}
