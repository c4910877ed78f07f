import { h } from './dom.ts'
import type { Span } from '../../search/occurrences.ts'

/**
 * Wrap each span of an element's text in `<mark class="match">`. A span across several elements gets several marks.
 * @returns the marks of each span, in order
 */
export function wrapInMarks(element: Element, spans: readonly Span[]): HTMLElement[][] {
  const nodes: { node: Text; start: number }[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let length = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: length })
    length += (node as Text).data.length
  }

  const marks = spans.map((): HTMLElement[] => [])
  // From the end, so that splitting a node does not move the spans before it.
  for (const { node, start } of nodes.reverse()) {
    for (let index = spans.length - 1; index >= 0; index--) {
      const span = spans[index]
      if (!span) continue
      const from = Math.max(span.start - start, 0)
      const to = Math.min(span.end - start, node.data.length)
      if (from >= to) continue
      node.splitText(to)
      const mark = h('mark', { class: 'match' })
      const found = node.splitText(from)
      found.replaceWith(mark)
      mark.append(found)
      marks[index]?.unshift(mark)
    }
  }
  return marks
}

/** Remove marks and keep their text. */
export function unwrapMarks(marks: readonly HTMLElement[]) {
  for (const mark of marks) {
    const parent = mark.parentNode
    mark.replaceWith(...mark.childNodes)
    parent?.normalize()
  }
}
