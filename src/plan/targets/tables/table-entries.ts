import { lengthOf } from '../../lines/lines.ts'
import type { Nature } from '../../../schemas/targets.ts'
import type { SourceBlock, TextSpan } from '../../grammar/analyzed-block.ts'
import type { Period } from '../../numbers/years.ts'
import { pattern } from '../../lexicon/lexicon.ts'
import type { Column } from '../../tables/column-kinds.ts'
import type { Figure, Statement } from '../statement.ts'
import type { CellValue } from './cell-value.ts'

/** A column of values or of growth. */
export type Aimed = Extract<Column, { kind: 'value' | 'growth' }>

export function toStatement(
  row: SourceBlock,
  {
    indicator,
    column,
    read,
    evidence,
    nature,
    period,
  }: {
    indicator: string
    column: Aimed
    read: CellValue
    evidence: Evidence
    nature: Nature | null
    period: Period
  },
): Statement {
  const { value, upper, unit, operator, approximate, kind } = read
  const stated = read.year !== null || (column.kind === 'value' && column.year !== null)
  const year = read.year ?? (stated ? column.year : period.periodEnd)
  const growth = column.kind === 'growth'
  return {
    key: '',
    anchor: row.anchor,
    line: row.line,
    indicator,
    fragment: null,
    ...evidence,
    operator,
    value,
    upper,
    unit,
    approximate,
    kind,
    operatorText: operatorTextOf(column, read),
    year,
    yearFrom: stated ? ('table' as const) : year === null ? null : ('plan' as const),
    measure: growth
      ? column.words.includes('年均') && read.measure !== 'cumulative'
        ? 'yearly'
        : 'cumulative'
      : read.measure,
    certainty: 'firm' as const,
    certaintyText: null,
    table: { nature },
  }
}

const yearlyGrowth = pattern`年均{verb.growing}?`
const totalGrowth = pattern`累计{verb.growing}?`

/** The words around the number, after those for a yearly or total growth, of the cell or its column. */
function operatorTextOf(column: Aimed, { operatorText, measure, bracketed }: CellValue): string | null {
  const yearly = yearlyGrowth.exec(column.words)?.[0]
  const over = bracketed || measure === 'cumulative' ? totalGrowth.exec(column.words)?.[0] : undefined
  const isSum = bracketed || (measure === 'cumulative' && over !== undefined)
  const before = isSum ? (over ?? '累计') : column.kind === 'growth' ? (yearly ?? over ?? '') : ''
  const words = before + (operatorText ?? '')
  return words === '' ? null : words
}

export function toFigure(
  row: SourceBlock,
  subject: string,
  column: Aimed,
  read: CellValue,
  evidence: Evidence,
): Figure {
  const year = read.year ?? column.year
  const { value, upper, unit, operator, operatorText, approximate } = read
  return {
    key: '',
    anchor: row.anchor,
    line: row.line,
    class: 'reported' as const,
    kind: read.kind === 'ratio' ? ('share' as const) : ('level' as const),
    subject,
    ...evidence,
    value,
    upper,
    unit,
    operator,
    operatorText,
    approximate,
    period:
      year === null ? null : { text: `${year}年`, from: read.bracketed ? firstYearOf(year) : year, to: year },
    place: null,
    change: null,
    part: null,
  }
}

/** A sum in the column of the last year of a five-year plan is of all its years. */
function firstYearOf(year: number): number {
  return year % 5 === 0 ? year - 4 : year
}

type Evidence = Pick<Statement, 'quote' | 'quoteSpan' | 'valueText' | 'valueSpan'>

/** The quote is the whole row. */
export function evidenceOf(row: SourceBlock, { start, end }: CellValue, cell: number): Evidence {
  return {
    quote: row.text,
    quoteSpan: [0, lengthOf(row.text)],
    valueText: row.text.slice(cell + start, cell + end),
    valueSpan: spanIn(row, cell + start, cell + end),
  }
}

/** A stretch of a row in UTF-16 units as code points. */
export function spanIn({ text }: SourceBlock, start: number, end: number): TextSpan {
  return [lengthOf(text.slice(0, start)), lengthOf(text.slice(0, end))]
}
