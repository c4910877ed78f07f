import type { ChartValue, DrawnValue, Row } from '../../presentation/row.ts'

/** From baseline to target, one line per target. */
export interface DistanceSpec {
  kind: 'distance'
  lines: readonly DistanceLine[]
  /** The value at 100 of a scale shared by all lines; null if each line has its own, with its target at 100. */
  whole: number | null
  /** The unit of a scale from zero that all lines share, drawn with its numbers; null without one. */
  unit: string | null
}

export interface DistanceLine {
  name: string
  /** What stands at the right of the name; the values where it is left out. */
  numbers?: string
  /** Whether the plan does not print the baseline, and it was computed from what it prints. */
  isComputed?: boolean
  /** Null without a baseline. */
  from: ChartValue | null
  /** `upper` is the end of a range. A value in words has no mark. */
  to: ChartValue & { upper: number | null }
  results: readonly DrawnValue[]
  kept: boolean
}

/** The line of a target. */
export function lineFor({ name, baseline, target, observations, kept }: Row): DistanceLine {
  return { name, from: baseline, to: target, results: observations, kept }
}

/** One target over the years: baseline, target and published results. */
export interface CourseSpec {
  kind: 'course'
  from: DrawnValue
  to: DrawnValue
  results: readonly DrawnValue[]
  kept: boolean
}

export type Spec = DistanceSpec | CourseSpec

/** The height of the chart of one target, in pixels. */
export const courseHeight = 220

/** The height of a chart in pixels if no name needs a second line. */
export function roomOf(spec: Spec): number {
  if (spec.kind === 'course') return courseHeight
  return spec.lines.length * 64 + 12 + (spec.unit === null ? 0 : axisHeight)
}

/** The height of a scale with its numbers and its unit, in pixels. */
export const axisHeight = 50

/** The points of one target in order of time. */
export function pointsOf({ from, results, to }: CourseSpec): DrawnValue[] {
  return [from, ...results, to]
}
