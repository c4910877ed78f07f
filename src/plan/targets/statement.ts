import type { FigurePeriod } from '../../schemas/figure-period.ts'
import type { Change, ChangePart, FigureClass, FigureKind } from '../../schemas/figures.ts'
import type { Certainty, Kind, Measure, Nature, Operator, YearFrom } from '../../schemas/targets.ts'
import type { TextSpan } from '../grammar/analyzed-block.ts'

/** One target as a sentence states it: what, how much, by when and how firmly, with the evidence. */
export interface Statement {
  /** Anchor and subject as read, and ` #2` for a repeat; the key in targets.yaml. */
  key: string
  anchor: string
  line: number
  /** The subject as the rules read it, or the sentence if that is only part of a name. */
  indicator: string
  /** The part of a name that the rules read for a subject; null if they read all of it. */
  fragment: string | null
  /** The sentence and its place. */
  quote: string
  quoteSpan: TextSpan
  operator: Operator
  /** The plan's words around the number, with … for the number if words follow it; null if there are none. */
  operatorText: string | null
  value: number
  upper: number | null
  /** The number and its unit as written, or the words for all of a set. */
  valueText: string
  valueSpan: TextSpan
  unit: string
  approximate: boolean
  year: number | null
  yearFrom: YearFrom | null
  kind: Kind
  measure: Measure
  certainty: Certainty
  certaintyText: string | null
  /** The nature of the indicator as its table states it; null for a sentence. */
  table: { nature: Nature | null } | null
}

/** A quantity of the plan that is not promised. */
export interface Figure {
  /** Anchor and subject, and ` #2` for another thing read alike: the key in figures.yaml. */
  key: string
  anchor: string
  line: number
  class: FigureClass
  kind: FigureKind
  /** What it is of as the rules read it, without numbers; the parts of one change have one subject. */
  subject: string
  value: number
  upper: number | null
  unit: string
  valueText: string
  valueSpan: TextSpan
  operator: Operator
  operatorText: string | null
  approximate: boolean
  period: FigurePeriod | null
  /** Where it is true of, if not in the plan's own place. */
  place: string | null
  /** The change it is a part of: one object for all parts. */
  change: Change | null
  part: ChangePart | null
  quote: string
  quoteSpan: TextSpan
}
