import { unwrapMarks, wrapInMarks } from '../browser/wrap-in-marks.ts'
import type { Passage } from './passages.ts'

const name = 'aloud'
let marks: HTMLElement[] = []

/** Mark only the sentence being read; none for null. */
export function markPassage(passage: Passage | null) {
  const highlights = 'highlights' in CSS ? CSS.highlights : null
  highlights?.delete(name)
  unwrapMarks(marks)
  marks = []
  if (!passage) return
  const range = rangeOf(passage)
  keepInSight(range.getBoundingClientRect())
  if (highlights) highlights.set(name, new Highlight(range))
  else {
    marks = wrapInMarks(passage.block, [passage.span]).flat()
    for (const mark of marks) mark.className = name
  }
}

function rangeOf({ block, span }: Passage): Range {
  const range = document.createRange()
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let length = 0
  let isBegun = false
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const end = length + node.data.length
    if (!isBegun && span.start < end) {
      range.setStart(node, span.start - length)
      isBegun = true
    }
    if (span.end <= end) {
      range.setEnd(node, span.end - length)
      break
    }
    length = end
  }
  return range
}

/** Scroll, without animation, if the sentence begins or ends out of sight. */
function keepInSight({ top, bottom }: DOMRect) {
  const isAbove = top < innerHeight * 0.12
  const isBelow = bottom > innerHeight * 0.8 && top > innerHeight * 0.3
  if (isAbove || isBelow) scrollBy(0, top - innerHeight * 0.25)
}
