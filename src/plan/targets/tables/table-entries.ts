import { lengthOf } from '../../lines/lines.ts'
import type { Nature } from '../../../schemas/targets.ts'
import type { SourceBlock } from '../../grammar/analyzed-block.ts'
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
  const stated = column.kind === 'value' && column.year !== null
  const year = stated ? column.year : period.periodEnd
  const growth = column.kind === 'growth'
  return {
    key: '',
    anchor: row.anchor,
    line: row.line,
    indicator,
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
  { year }: Aimed,
  read: CellValue,
  evidence: Evidence,
): Figure {
  const { value, upper, unit, operator, operatorText, approximate } = read
  return {
    anchor: row.anchor,
    line: row.line,
    class: 'achievement' as const,
    subject,
    ...evidence,
    value,
    upper,
    unit,
    operator,
    operatorText,
    approximate,
    period: year === null ? null : { text: `${year}年`, from: year, to: year },
  }
}

type Evidence = Pick<Statement, 'quote' | 'quoteSpan' | 'valueText' | 'valueSpan'>

/** The quote is the whole row. */
export function evidenceOf(row: SourceBlock, { start, end }: CellValue, cell: number): Evidence {
  const points = (units: number) => lengthOf(row.text.slice(0, units))
  return {
    quote: row.text,
    quoteSpan: [0, lengthOf(row.text)],
    valueText: row.text.slice(cell + start, cell + end),
    valueSpan: [points(cell + start), points(cell + end)],
  }
}
