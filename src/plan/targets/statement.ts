import type { FigurePeriod } from '../../schemas/figure-period.ts'
import type { FigureClass } from '../../schemas/figures.ts'
import type { Certainty, Kind, Measure, Nature, Operator, YearFrom } from '../../schemas/targets.ts'
import type { TextSpan } from '../grammar/source-block.ts'

/** One promise: what, how much, by when and how firmly, with the words that say so. */
export interface Statement {
  /** Anchor and subject, and ` #2` for a repeat: what targets.yaml refers to. */
  key: string
  anchor: string
  line: number
  /** The subject as read by rule. */
  indicator: string
  /** The sentence and its place. */
  quote: string
  quoteSpan: TextSpan
  operator: Operator
  /** The plan's words around the number, … standing for it where words follow; null where it has none. */
  operatorText: string | null
  value: number
  upper: number | null
  /** The number and its unit as written, or the words that stand for all. */
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
  /** What the table that it is a row of says of its indicator; null for a sentence. */
  table: { nature: Nature | null } | null
}

/** A quantity of the plan that is not promised. */
export interface Figure {
  anchor: string
  line: number
  class: FigureClass
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
  quote: string
  quoteSpan: TextSpan
}
