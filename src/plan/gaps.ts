import type { Edit } from '../schemas/edits.ts'
import type { Line } from './lines.ts'

/**
 * The edits between blocks: wrapper lines go whole, and of the line feeds between two blocks the first stays.
 * Before the first block and after the last none stays.
 * @param spans the blocks in order, each from the first character of its first line to the last of its last
 */
export function gapEdits(
  text: string,
  spans: readonly (readonly [number, number])[],
  wrapper: ReadonlySet<Line>,
): Edit[] {
  const chars = [...text]
  const edits: Edit[] = []
  const wrapped = [...wrapper].toSorted((a, b) => a.start - b.start)
  const clear = (from: number, to: number) => {
    let at = from
    for (const line of wrapped.filter(({ start }) => start >= from && start < to)) {
      push(at, line.start, 'blank-line')
      at = Math.min(line.end + 1, chars.length)
      push(line.start, at, 'wrapper')
    }
    push(at, to, 'blank-line')
  }
  const push = (start: number, end: number, rule: 'blank-line' | 'wrapper') => {
    if (start < end) edits.push({ start, end, from: chars.slice(start, end).join(''), to: '', rule })
  }
  let end = 0
  for (const [index, span] of spans.entries()) {
    clear(index === 0 ? 0 : end + 1, span[0])
    end = span[1]
  }
  clear(spans.length === 0 ? 0 : end, chars.length)
  return edits
}
