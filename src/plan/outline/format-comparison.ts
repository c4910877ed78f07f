import type { Account } from './character-coverage.ts'
import { opening } from '../text/excerpt.ts'
import type { Difference, Judgement } from './compare-outline.ts'

/** Write out how well a file was read, in figures first and then what differs. */
export function formatJudgement(
  { expected, found, right, paragraphs, differences }: Judgement,
  { characters, read, left, lost }: Account,
): string {
  const leftOut = [...left].map(([kind, count]) => `${kind} ${count}`).join(', ')
  return [
    `Headings    ${right} right of ${expected} expected and ${found} found: recall ${share(right, expected)}, precision ${share(right, found)}`,
    `Paragraphs  ${paragraphs.found} of ${paragraphs.expected} expected`,
    `Characters  ${read} of ${characters} read, ${characters - read} left out${leftOut === '' ? '' : ` (${leftOut})`}`,
    `Lost        ${lost.length === 0 ? 'nothing' : `on ${lost.length} lines`}`,
    ...(differences.length > 0 ? ['', ...differences.map(describe)] : []),
    ...(lost.length > 0
      ? ['', ...lost.map(({ number, text }) => `lost on line ${number}  ${opening(text)}`)]
      : []),
  ].join('\n')
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`
}

function describe({ side, level, text, line }: Difference): string {
  return `${side.padEnd(10)}  ${level.padEnd(7)}  ${text}${line === null ? '' : `  (line ${line})`}`
}
