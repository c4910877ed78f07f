import type { Edit, EditRule } from '../../schemas/edits.ts'
import type { Line } from '../model/line.ts'
import { isControl } from '../text/blank.ts'

/** What is left between two stretches of the plan: nothing inside a block, a tab between the cells of a row that stand on lines of their own, one line feed between two blocks. */
export type Gap = 'join' | 'cell' | 'break' | 'edge'

/**
 * The edits of the white space and the dropped lines between two stretches of the plan.
 * @param chars plan.txt in code points, @param lines the dropped lines in order
 */
export function gapEdits(
  chars: readonly string[],
  [from, to]: readonly [number, number],
  gap: Gap,
  lines: readonly (readonly [Line, EditRule])[],
): Edit[] {
  const edits: Edit[] = []
  let kept = gap !== 'break' && gap !== 'cell'
  const push = (start: number, end: number, rule: EditRule, replacement = '') => {
    if (start < end || replacement !== '') {
      edits.push({ start, end, from: chars.slice(start, end).join(''), to: replacement, rule })
    }
  }
  const clear = (start: number, end: number) => {
    for (let at = start; at < end;) {
      const char = chars[at] ?? ''
      if (!kept && char === '\n') {
        kept = true
        if (gap === 'cell') push(at, at + 1, 'cell', '\t')
        at++
        continue
      }
      const rule = ruleOf(char, gap)
      let next = at + 1
      while (next < end && ruleOf(chars[next] ?? '', gap) === rule && (kept || chars[next] !== '\n')) next++
      // A lone carriage return is the line ending of old systems, and becomes a line feed.
      const feed = !kept && rule === 'line-ending' && chars[at + 1] !== '\n'
      if (feed && gap === 'cell') push(at, at + 1, 'cell', '\t')
      else push(at, feed ? at + 1 : next, rule, feed ? '\n' : '')
      kept ||= feed
      at = feed ? at + 1 : next
    }
  }
  if (gap === 'break' && !hasFeed(chars, from, to)) {
    push(from, to, 'split', '\n')
    return edits
  }
  let at = from
  for (const [line, rule] of lines) {
    clear(at, line.start)
    at = line.end
    let feed = at
    while (chars[feed] === '\r' && feed < to) feed++
    // Carriage returns without a line feed after them are a line ending each.
    if (chars[feed] === '\n' && feed < to) at = feed + 1
    else if (feed > at) at++
    push(line.start, at, rule)
  }
  clear(at, to)
  return edits
}

function hasFeed(chars: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (chars[at] === '\n' || chars[at] === '\r') return true
  return false
}

/** The rule by which a character that does not print is left out of a gap, or of a block at the ends of its lines. */
export function ruleOf(char: string, place: Gap | 'block'): EditRule {
  if (isControl(char)) return 'control'
  if (place === 'block') return char === ' ' || char === '\u00A0' ? 'stray-space' : 'indent'
  if (char === '\r') return 'line-ending'
  if (place !== 'join') return 'blank-line'
  return char === '\n' ? 'join' : 'indent'
}
