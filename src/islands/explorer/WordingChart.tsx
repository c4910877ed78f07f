import { useMemo } from 'preact/hooks'
import { fill, type Words } from '../../i18n/words.ts'
import { Plot, plotWords } from '../charts/Plot.tsx'
import type { WordingSpec } from '../charts/spec.ts'
import type { Row, Wording, Topic } from '../../presentation/row.ts'

export const wordingWords = [
  ...plotWords,
  'wordingTitle',
  'wordingNote',
  'wordingPoint',
  'wordingFirm',
  'wordingBoth',
  'wordingAspirational',
  'columnTopic',
  'total',
] as const satisfies readonly (keyof Words)[]

interface Props {
  w: Pick<Words, (typeof wordingWords)[number]>
  /** The rows shown. */
  shown: readonly Row[]
  topics: readonly Topic[]
  file: string
}

/** How firmly the plan words its targets, topic by topic. */
export function WordingChart({ w, shown, topics, file }: Props) {
  const lines = useMemo(() => linesOf(shown, topics), [shown, topics])
  const spec = useMemo<WordingSpec>(() => ({ kind: 'wording', lines }), [lines])
  if (lines.length === 0) return null
  const sums = countWordings(shown)
  const title = fill(w.wordingTitle, { firm: sums.firm, aspirational: sums.aspirational })
  const header = [w.columnTopic, w.wordingFirm, w.wordingBoth, w.wordingAspirational]
  const cells = (line: Record<Wording, number>) => [line.firm, line.both, line.aspirational]
  return (
    <section class="figure" aria-labelledby="wording">
      <h2 id="wording">{title}</h2>
      <p class="hint">{w.wordingNote}</p>
      <div class="pair">
        <div>
          <Plot
            w={w}
            spec={spec}
            title={title}
            note={w.wordingNote}
            file={`${file}-wording`}
            id="wording-point"
            points={lines.map(({ name, ...counts }) => fill(w.wordingPoint, { topic: name, ...counts }))}
            table={[header, ...lines.map((line) => [line.name, ...cells(line)])]}
          />
        </div>
        <table class="data counts">
          <thead>
            <tr>
              {header.map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.name}>
                <th scope="row">{line.name}</th>
                {cells(line).map((count) => (
                  <td>{count}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{w.total}</th>
              {cells(sums).map((count) => (
                <td>{count}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}

/** The number of rows of each wording. */
export function countWordings(rows: readonly Pick<Row, 'wording'>[]): Record<Wording, number> {
  const counts = { firm: 0, both: 0, aspirational: 0 }
  for (const { wording } of rows) counts[wording] += 1
  return counts
}

function linesOf(rows: readonly Row[], topics: readonly Topic[]): WordingSpec['lines'] {
  return topics
    .map(({ id, name }) => ({ name, rows: rows.filter((row) => row.topic === id) }))
    .filter((group) => group.rows.length > 0)
    .map((group) => ({ name: group.name, ...countWordings(group.rows) }))
}
