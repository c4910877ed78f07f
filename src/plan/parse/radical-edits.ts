import type { VFile } from 'vfile'
import type { Edit } from '../../schemas/edits.ts'
import { fromRadical, radical } from '../../schemas/radicals.ts'
import { report } from '../diagnostics/report.ts'

/** Say once how many radicals a text has, at the first of them. */
export function reportRadicals(file: VFile): void {
  let [count, first, place] = [0, '', { line: 1, column: 1 }]
  for (const [index, line] of String(file)
    .split(/(?<!\r)\r*\n|\r/)
    .entries()) {
    const found = Array.from(line).filter(isRead)
    if (count === 0 && found[0]) {
      first = found[0]
      place = { line: index + 1, column: line.indexOf(first) + 1 }
    }
    count += found.length
  }
  if (count > 0) report(file, 'radicals', place, count, first, fromRadical(first))
}

/**
 * Edits with the radicals that plan.txt has. The reader sees the characters that they represent: what an edit takes
 * away is named as it is in the file, and every radical that is published gets an edit of its own.
 * @param text plan.txt
 * @param edits the edits of the reader, none overlapping another
 */
export function addRadicals(text: string, edits: readonly Edit[]): Edit[] {
  if (!radical.test(text)) return [...edits]
  const chars = [...text]
  const taken = new Set<number>()
  const named = edits.map((edit) => {
    for (let at = edit.start; at < edit.end; at++) taken.add(at)
    return { ...edit, from: chars.slice(edit.start, edit.end).join('') }
  })
  const own = chars.flatMap((char, at): Edit[] =>
    isRead(char) && !taken.has(at)
      ? [{ start: at, end: at + 1, from: char, to: fromRadical(char), rule: 'radical' }]
      : [],
  )
  return [...named, ...own]
}

/** Whether a character is a radical that represents another character. */
function isRead(char: string): boolean {
  return radical.test(char) && fromRadical(char) !== char
}
