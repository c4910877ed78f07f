import { useMemo } from 'preact/hooks'
import { fill, type Words } from '../../i18n/words.ts'
import { Plot, plotWords } from '../charts/Plot.tsx'
import { type DistanceSpec, lineFor } from '../charts/spec.ts'
import { isDrawn, type DrawnValue, type Row } from '../../presentation/row.ts'

export const distanceWords = [
  ...plotWords,
  'distanceTitle',
  'distanceTitleOne',
  'distanceNote',
  'distanceWithout',
  'sentenceGap',
  'distancePoint',
  'distancePointResult',
  'columnTarget',
  'columnBaseline',
  'columnValue',
  'columnResult',
  'doubt',
] as const satisfies readonly (keyof Words)[]

interface Props {
  w: Pick<Words, (typeof distanceWords)[number]>
  /** The rows shown. */
  shown: readonly Row[]
  file: string
}

type Drawn = Row & { baseline: DrawnValue }

/** The targets with a baseline, from baseline to target, where both are numbers. */
export function DistanceChart({ w, shown, file }: Props) {
  const rows = useMemo(
    () => shown.filter((row): row is Drawn => isDrawn(row.baseline) && isDrawn(row.target)),
    [shown],
  )
  const spec = useMemo(() => specOf(rows), [rows])
  if (rows.length === 0) return null
  const without = shown.length - rows.length
  const title = rows.length === 1 ? w.distanceTitleOne : fill(w.distanceTitle, { n: rows.length })
  const others = without > 0 ? [fill(w.distanceWithout, { n: without })] : []
  const note = [w.distanceNote, ...others].join(w.sentenceGap)
  const results = rows.some(({ observations }) => observations.length > 0)
  return (
    <section class="figure" aria-labelledby="distance">
      <h2 id="distance">{title}</h2>
      <p class="hint">{note}</p>
      <div class="pair">
        <div>
          <Plot
            w={w}
            spec={spec}
            title={title}
            note={note}
            file={`${file}-baselines`}
            id="distance-point"
            points={rows.map((row) => pointText(row, w))}
            table={[
              [w.columnTarget, w.columnBaseline, w.columnValue, w.columnResult],
              ...rows.map((row) => [row.name, row.baseline.text, row.target.text, resultText(row)]),
            ]}
          />
        </div>
        <table class="data">
          <thead>
            <tr>
              <th scope="col">{w.columnTarget}</th>
              <th scope="col">{w.columnBaseline}</th>
              <th scope="col">{w.columnValue}</th>
              {results && <th scope="col">{w.columnResult}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={row.href}>{row.name}</a>
                  {row.doubts.slice(0, 1).map(({ href }) => (
                    <a class="doubt" href={href}>
                      {w.doubt}
                    </a>
                  ))}
                </th>
                <td>{row.baseline.text}</td>
                <td>{row.target.text}</td>
                {results && <td>{resultText(row)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function specOf(rows: readonly Drawn[]): DistanceSpec {
  return {
    kind: 'distance',
    whole: null,
    lines: rows.map(lineFor),
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
