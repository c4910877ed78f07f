import type { VFile } from 'vfile'
import type { Original } from '../../schemas/plan.ts'
import { isBlank } from '../text/blank.ts'
import type { ImportRecord, PageBox } from '../model/imported.ts'

/**
 * Write source/lines.json: where each line of plan.txt is in the original, and all text of the original that is in no
 * line, so that every printing character is accounted for. A place is `[page, left, top, right, bottom]`, in points.
 */
export function describeLines(text: VFile, imported: ImportRecord, original: Original): string {
  const { places, leftOut, pages } = imported
  const read = countIn(String(text))
  const left = leftOut.reduce((sum, each) => sum + countIn(each.text), 0)
  const lines = places.map((boxes, index) => `    ${JSON.stringify([index + 1, ...boxes.map(write)])}`)
  const list = (name: string, values: readonly unknown[]) =>
    `  "${name}": [${values.map((value) => `\n    ${JSON.stringify(value)}`).join(',')}${values.length > 0 ? '\n  ' : ''}]`
  return [
    '{',
    `  "original": ${JSON.stringify(original)},`,
    `  "characters": ${JSON.stringify({ read, leftOut: left })},`,
    `${list('pages', pages)},`,
    `${list('leftOut', leftOut)},`,
    `  "lines": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]`,
    '}',
    '',
  ].join('\n')
}

function write({ page, box }: PageBox): number[] {
  return [page, ...box.map((side) => Math.round(side * 10) / 10)]
}

/** The number of printing characters, without the bars around cells. */
function countIn(text: string): number {
  return [...text.replace(/^\| | \|$|(?<= )\|(?= )/gm, '')].filter((char) => !isBlank(char)).length
}
