import type { ChartValue, DrawnValue, Row } from '../../presentation/row.ts'

/** From baseline to target, one line per target. */
export interface DistanceSpec {
  kind: 'distance'
  lines: readonly DistanceLine[]
  /** The value at 100 of a scale shared by all lines; null if each line has its own, with its target at 100. */
  whole: number | null
}

export interface DistanceLine {
  name: string
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
  return spec.kind === 'course' ? courseHeight : spec.lines.length * 64 + 12
}

/** The points of one target in order of time. */
export function pointsOf({ from, results, to }: CourseSpec): DrawnValue[] {
  return [from, ...results, to]
}
