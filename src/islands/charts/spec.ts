import type { Mark } from '../explorer/row.ts'

/** From baseline to target, one target a line, each on its own scale with the target at 100. */
export interface DistanceSpec {
  kind: 'distance'
  lines: readonly { name: string; from: Mark; to: Mark; results: readonly Mark[]; kept: boolean }[]
}

/** How many targets of each topic the plan words firmly, one way here and another there, and only as aspirations. */
export interface WordingSpec {
  kind: 'wording'
  lines: readonly { name: string; firm: number; both: number; aspirational: number }[]
}

/** One target over the years: baseline, target and published results. */
export interface CourseSpec {
  kind: 'course'
  from: Mark
  to: Mark
  results: readonly Mark[]
  kept: boolean
}

export type Spec = DistanceSpec | WordingSpec | CourseSpec

/** How many points of a chart one can move through. */
export function countPoints(spec: Spec): number {
  return spec.kind === 'course' ? spec.results.length + 2 : spec.lines.length
}

/** The points of one target in order of time. */
export function pointsOf({ from, results, to }: CourseSpec): Mark[] {
  return [from, ...results, to]
}
