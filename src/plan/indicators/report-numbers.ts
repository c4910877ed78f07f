import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { TextAndTables } from '../targets/text-and-tables.ts'
import { findUnreadNumbers } from '../targets/unread-numbers.ts'
import type { SourcePlaces } from './source-places.ts'

/**
 * Report the numbers that are in no file, each with its place: those too large to be represented, and those that can't be
 * read whole.
 */
export function reportNumbers(file: VFile, read: TextAndTables, places: SourcePlaces): void {
  for (const { block, span, text, rule } of findUnreadNumbers(read)) {
    const [start] = places.spanOf(block.anchor, span)
    report(file, rule, places.pointOf(start), text.slice(0, 40))
  }
}
