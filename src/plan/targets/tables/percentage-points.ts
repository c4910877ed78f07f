import { percentagePoints } from '../../lexicon/unit-words.ts'
import type { Figure, Statement } from '../statement.ts'

/**
 * The promises of a row. The sum of a row in % is of percentage points where it is what the last share of the row has
 * over the first: 48, 55, [7].
 */
export function pointsIn({
  statements,
  figures,
}: {
  statements: readonly Statement[]
  figures: readonly Figure[]
}): Statement[] {
  return statements.map((each) => {
    if (each.measure !== 'cumulative' || each.unit !== '%') return each
    const isRise = statements.some(
      ({ measure, unit, value: last }) =>
        measure === 'level' &&
        unit === '%' &&
        figures.some(
          ({ unit, value: first }) => unit === '%' && Math.abs(Math.abs(last - first) - each.value) < 1e-6,
        ),
    )
    return isRise ? { ...each, unit: percentagePoints } : each
  })
}
