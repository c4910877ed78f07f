import type { Edit, EditRule } from '../../schemas/edits.ts'
import type { Line } from '../model/line.ts'
import { isControl, isLineEnd } from '../text/blank.ts'

/**
 * A gap between pieces of the plan, by what is left of it. `join`, inside a block: nothing. `cell`, between cells on lines
 * of their own: a tab. `break`, between blocks: a line feed. `edge`, at an end of the file: nothing.
 */
export type Gap = 'join' | 'cell' | 'break' | 'edge'

/**
 * The edits of the white space and the omitted lines in a gap.
 * @param chars plan.txt in code points
 * @param span half-open span of the gap in code points
 * @param lines the omitted lines in the gap, in order
 */
export function gapEdits(
  chars: readonly string[],
  span: readonly [from: number, to: number],
  gap: Gap,
  lines: readonly (readonly [Line, EditRule])[],
): Edit[] {
  const [from, to] = span
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
      const ends = (sign: string) => !kept && (sign === '\n' || isLineEnd(sign))
      while (next < end && ruleOf(chars[next] ?? '', gap) === rule && !ends(chars[next] ?? '')) next++
      // A lone carriage return is a line ending of old systems, and becomes a line feed; so do NEL and its like where
      // no line feed is near.
      const feed =
        !kept &&
        (rule === 'line-ending'
          ? chars[at + 1] !== '\n'
          : isLineEnd(char) && !hasEnd(chars, at, end, /[\r\n]/))
      if (feed && gap === 'cell') push(at, at + 1, 'cell', '\t')
      else if (feed) push(at, at + 1, 'line-ending', '\n')
      else push(at, next, rule)
      kept ||= feed
      at = feed ? at + 1 : next
    }
  }
  if (gap === 'break' && !hasEnd(chars, from, to, /[\r\n\v\f\u0085\u2028\u2029]/)) {
    push(from, to, 'split', '\n')
    return edits
  }
  let at = from
  for (const [line, rule] of lines) {
    clear(at, line.start)
    at = line.end
    let feed = at
    while (chars[feed] === '\r' && feed < to) feed++
    // Carriage returns that no line feed follows are line endings.
    if ((chars[feed] === '\n' || (feed === at && isLineEnd(chars[feed] ?? ''))) && feed < to) at = feed + 1
    else if (feed > at) at++
    push(line.start, at, rule)
  }
  clear(at, to)
  return edits
}

function hasEnd(chars: readonly string[], from: number, to: number, ends: RegExp): boolean {
  for (let at = from; at < to; at++) if (ends.test(chars[at] ?? '')) return true
  return false
}

/** The rule that deletes a character that does not print, in a gap or at the ends of a block's lines. */
export function ruleOf(char: string, place: Gap | 'block'): EditRule {
  if (place === 'join' && /[\u0085\u2028\u2029]/.test(char)) return 'join'
  if (isControl(char)) return 'control'
  if (place === 'block') return char === ' ' || char === '\u00A0' ? 'stray-space' : 'indent'
  if (char === '\r') return 'line-ending'
  if (place !== 'join') return 'blank-line'
  return char === '\n' ? 'join' : 'indent'
}
