import { fill } from '../i18n/words.ts'
import type { DrawnValue, Row } from './row.ts'

/** Where a change began or what it led to; `number` is its text without the unit. */
export type ChangeEnd = DrawnValue & { number: string }

/** What a plan reports to have changed, ready to draw and print. */
export interface ChangeLine {
  id: string
  href: string
  /** What it is of; `chinese` where it has no English yet. */
  name: string
  chinese: boolean
  topic: string | null
  from: ChangeEnd
  to: ChangeEnd
  /** How a start that the plan does not print is computed, 821 − 271; null where the plan prints it. */
  how: string | null
  /** The time of the start in words; null where the plan does not say. */
  since: string | null
  /** Lines of one scale have the same: the unit, in Chinese without of whom it is counted. */
  scale: string
  unit: string
  doubts: Row['doubts']
  /** The text that is searched, as a search key. */
  words: string
}

/** Lines on one scale, or lines that each have their own. */
export interface ChangeGroup {
  /** The unit of the scale; null where each line has its own. */
  unit: string | null
  lines: readonly ChangeLine[]
}

/** Lines by scale: those of a unit that several have in common are on one, all others each on their own. */
export function groupChanges(lines: readonly ChangeLine[]): ChangeGroup[] {
  const byScale = new Map<string, ChangeLine[]>()
  for (const line of lines) byScale.set(line.scale, [...(byScale.get(line.scale) ?? []), line])
  const common = [...byScale.values()].filter((group) => group.length > 1)
  const others = lines.filter((line) => byScale.get(line.scale)?.length === 1)
  return [
    ...common.map((group) => ({ unit: group[0]?.unit ?? '', lines: group })),
    ...(others.length > 0 ? [{ unit: null, lines: others }] : []),
  ]
}

/** The words that `changeFinding` needs. */
export const findingWords = [
  'changeFindingOne',
  'changeFindingRose',
  'changeFindingRoseIn',
  'changeFindingFell',
  'changeFindingBoth',
] as const

/**
 * What a group of changes shows: how many rose or fell, and which by the largest factor.
 * @throws without a line
 */
export function changeFinding(
  w: Record<(typeof findingWords)[number], string>,
  { unit, lines }: ChangeGroup,
): string {
  const factor = ({ from, to }: ChangeLine) => Math.abs(Math.log(to.value / Math.max(from.value, 1e-9)))
  const [first, ...others] = lines
  if (!first) throw new Error('A chart of changes has a change.')
  const most = others.reduce((one, other) => (factor(other) > factor(one) ? other : one), first)
  const change = unit === null ? `${most.from.text} → ${most.to.text}` : numbersOf(most)
  const said = { n: lines.length, name: most.name, unit: unit ?? '', change }
  if (lines.length === 1) return fill(w.changeFindingOne, said)
  const up = lines.filter(({ from, to }) => to.value > from.value).length
  const down = lines.filter(({ from, to }) => to.value < from.value).length
  if (up === lines.length) return fill(unit === null ? w.changeFindingRose : w.changeFindingRoseIn, said)
  if (down === lines.length) return fill(w.changeFindingFell, said)
  return fill(w.changeFindingBoth, { up, down })
}

/** Both numbers without their unit: 550 → 821. */
export function numbersOf({ from, to }: Pick<ChangeLine, 'from' | 'to'>): string {
  return `${from.number} → ${to.number}`
}
