import { useMemo } from 'preact/hooks'
import { fill, type Words } from '../../i18n/words.ts'
import { type DistanceSpec, lineFor } from '../charts/spec.ts'
import { Figure, figureWords } from './Figure.tsx'
import { isDrawn, type DrawnValue, type Row } from '../../presentation/row.ts'

export const distanceWords = [
  ...figureWords,
  'distanceFinding',
  'distanceFindingBound',
  'changeFindingOne',
  'distanceNote',
  'distanceKeys',
  'distanceWithout',
  'sentenceGap',
  'distancePoint',
  'distancePointResult',
  'columnTarget',
  'columnBaseline',
  'columnValue',
  'columnResult',
] as const satisfies readonly (keyof Words)[]

interface Props {
  w: Pick<Words, (typeof distanceWords)[number]>
  /** The rows shown. */
  shown: readonly Row[]
  credit: string
  file: string
}

type Drawn = Row & { baseline: DrawnValue }

/** The targets with a baseline, from baseline to target, where both are numbers. */
export function DistanceChart({ w, shown, credit, file }: Props) {
  const rows = useMemo(
    () => shown.filter((row): row is Drawn => isDrawn(row.baseline) && isDrawn(row.target)),
    [shown],
  )
  const spec = useMemo(() => specOf(rows), [rows])
  if (rows.length === 0) return null
  const without = shown.length - rows.length
  const title = findingOf(rows, w)
  const others = without > 0 ? [fill(w.distanceWithout, { n: without })] : []
  const note = [w.distanceNote, ...others].join(w.sentenceGap)
  const results = rows.some(({ observations }) => observations.length > 0)
  const columns = [w.columnTarget, w.columnBaseline, w.columnValue, ...(results ? [w.columnResult] : [])]
  return (
    <Figure
      {...{ w, title, note, spec, credit, file }}
      id="distance"
      keys={w.distanceKeys}
      header={columns}
      rows={rows.map((row) => ({
        ...row,
        cells: [startOf(row), aimOf(row), ...(results ? [resultText(row)] : [])],
        point: pointText(row, w),
      }))}
    />
  )
}

function startOf({ start, baseline }: Drawn): string {
  return start ?? baseline.text
}

function aimOf({ value: { before, value, after } }: Drawn): string {
  return [before, value, after].filter((part) => part !== '').join(' ')
}

/** How many have a start, and which has furthest to go; a limit and what is to be kept leave no distance. */
export function findingOf(
  rows: readonly Drawn[],
  w: Pick<Props['w'], 'changeFindingOne' | 'distanceFinding' | 'distanceFindingBound'>,
): string {
  const [first] = rows
  if (!first) return ''
  const said = (row: Drawn) => ({
    n: rows.length,
    name: row.short,
    change: `${startOf(row)} → ${aimOf(row)}`,
  })
  if (rows.length === 1) return fill(w.changeFindingOne, said(first))
  const factor = ({ baseline, target }: Drawn) =>
    Math.abs(Math.log((target.value ?? 0) / Math.max(baseline.value, 1e-9)))
  const [one, ...others] = rows.filter(({ baseline, kept }) => !baseline.bound && !kept)
  if (!one) return fill(w.distanceFindingBound, { n: rows.length })
  return fill(
    w.distanceFinding,
    said(others.reduce((most, row) => (factor(row) > factor(most) ? row : most), one)),
  )
}

function specOf(rows: readonly Drawn[]): DistanceSpec {
  return {
    kind: 'distance',
    whole: null,
    unit: null,
    lines: rows.map((row) => ({ ...lineFor(row), numbers: `${startOf(row)} → ${aimOf(row)}` })),
  }
}

function pointText(row: Drawn, w: Props['w']): string {
  const values = { name: row.name, from: row.baseline.text, to: row.target.text }
  const last = row.observations[row.observations.length - 1]
  return last
    ? fill(w.distancePointResult, { ...values, year: last.year ?? '', result: last.text })
    : fill(w.distancePoint, values)
}

function resultText({ observations }: Row): string {
  const last = observations[observations.length - 1]
  return last ? `${last.text} (${last.year ?? ''})` : ''
}
