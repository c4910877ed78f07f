import { useMemo } from 'preact/hooks'
import { fill, type Words } from '../../i18n/words.ts'
import { Plot, plotWords } from '../charts/Plot.tsx'
import type { DistanceLine, DistanceSpec } from '../charts/spec.ts'

export const comparisonWords = [
  ...plotWords,
  'comparisonPoint',
  'distancePoint',
  'distancePointResult',
  'columnPlan',
  'columnBaseline',
  'columnTarget',
  'columnResult',
] as const satisfies readonly (keyof Words)[]

interface Props {
  w: Pick<Words, (typeof comparisonWords)[number]>
  /** The finding. */
  title: string
  note: string
  /** One for each plan, with its name. */
  lines: readonly DistanceLine[]
  /** The value at 100 of the scale. */
  whole: number
  id: string
}

/** The targets of several plans for one indicator, on one scale. */
export function ComparisonChart({ w, title, note, lines, whole, id }: Props) {
  const spec = useMemo<DistanceSpec>(() => ({ kind: 'distance', lines, whole, unit: null }), [lines, whole])
  return (
    <Plot
      w={w}
      spec={spec}
      title={title}
      note={note}
      credit={lines.map(({ name }) => name).join(' · ')}
      file={`comparison-${id}`}
      id={`point-${id}`}
      points={lines.map((line) => pointText(line, w))}
      table={[
        [w.columnPlan, w.columnBaseline, w.columnTarget, w.columnResult],
        ...lines.map(({ name, from, to, results }) => [
          name,
          from?.text ?? '',
          to.text,
          results.map(({ text, year }) => `${text} (${year ?? ''})`).join('; '),
        ]),
      ]}
    />
  )
}

function pointText({ name, from, to, results }: DistanceLine, w: Props['w']): string {
  if (!from) return fill(w.comparisonPoint, { name, to: to.text })
  const values = { name, from: from.text, to: to.text }
  const last = results[results.length - 1]
  return last
    ? fill(w.distancePointResult, { ...values, year: last.year ?? '', result: last.text })
    : fill(w.distancePoint, values)
}
