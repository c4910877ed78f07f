import { z } from 'zod'
import { levelSchema } from '../../schemas/outline.ts'
import { opening } from '../text/excerpt.ts'
import type { CharacterCoverage } from './character-coverage.ts'
import type { OutlineReport } from './read-outline.ts'

/** What a person found in a plan: its headings in order, and the number of paragraphs in its body. */
export const expectationSchema = z.looseObject({
  headings: z.array(z.looseObject({ level: levelSchema, text: z.string().min(1) })),
  body_paragraphs: z.int().nonnegative(),
})
export type Expectation = z.infer<typeof expectationSchema>

/** A heading that only one of two outlines has, in that place and at that level. */
export interface Difference {
  side: 'missing' | 'unexpected'
  level: string
  text: string
  /** The line of an unexpected heading, from 1; null for a missing one. */
  line: number | null
}

/** How an outline as read compares with one made by a person. */
export interface OutlineComparison {
  /** The number of headings expected, found, and found with the right level and order. */
  expected: number
  found: number
  right: number
  differences: Difference[]
  /** Body paragraphs expected and found. */
  paragraphs: { expected: number; found: number }
}

/** Compare an outline with what is expected, ignoring spaces and the width of characters. */
export function compareOutline(
  { headings, paragraphs }: OutlineReport,
  expectation: Expectation,
): OutlineComparison {
  const [wanted, read] = [expectation.headings.map(keyOf), headings.map(keyOf)]
  const pairs = align(wanted, read)
  const [met, used] = [new Set(pairs.map(([first]) => first)), new Set(pairs.map(([, second]) => second))]
  const missing = expectation.headings.filter((_, index) => !met.has(index))
  const unexpected = headings.filter((_, index) => !used.has(index))
  return {
    expected: wanted.length,
    found: read.length,
    right: pairs.length,
    differences: [
      ...missing.map(({ level, text }): Difference => ({ side: 'missing', level, text, line: null })),
      ...unexpected.map(({ level, text, line }): Difference => ({ side: 'unexpected', level, text, line })),
    ],
    paragraphs: { expected: expectation.body_paragraphs, found: paragraphs },
  }
}

function keyOf({ level, text }: { level: string; text: string }): string {
  return `${level} ${text.normalize('NFKC').replace(/\s/g, '')}`
}

/** The longest common subsequence of two lists, as pairs of indexes. */
function align(first: readonly string[], second: readonly string[]): [number, number][] {
  const width = second.length + 1
  const lengths = new Int32Array((first.length + 1) * width)
  const lengthAt = (a: number, b: number) => lengths[a * width + b] ?? 0
  for (let a = first.length - 1; a >= 0; a--) {
    for (let b = second.length - 1; b >= 0; b--) {
      lengths[a * width + b] =
        first[a] === second[b] ? lengthAt(a + 1, b + 1) + 1 : Math.max(lengthAt(a + 1, b), lengthAt(a, b + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let a = 0, b = 0; a < first.length && b < second.length;) {
    if (first[a] === second[b]) pairs.push([a++, b++])
    else if (lengthAt(a + 1, b) >= lengthAt(a, b + 1)) a++
    else b++
  }
  return pairs
}

/** Print how well a file was read: figures first, then the differences. */
export function formatComparison(
  { expected, found, right, paragraphs, differences }: OutlineComparison,
  { characters, read, left, lost }: CharacterCoverage,
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
