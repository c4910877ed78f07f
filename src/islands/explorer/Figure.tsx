import type { Words } from '../../i18n/words.ts'
import type { Row } from '../../presentation/row.ts'
import { Key } from '../charts/Key.tsx'
import { WholeNumbers } from '../charts/WholeNumbers.tsx'
import { Plot, plotWords } from '../charts/Plot.tsx'
import type { Spec } from '../charts/spec.ts'

export const figureWords = [...plotWords, 'doubt'] as const satisfies readonly (keyof Words)[]

/** What one line of a chart is of, and the cells of its row in the table. */
export interface FigureRow extends Pick<Row, 'id' | 'href' | 'name' | 'chinese' | 'doubts'> {
  cells: readonly string[]
  /** Its values in a sentence. */
  point: string
}

interface Props {
  w: Pick<Words, (typeof figureWords)[number]>
  /** Unique on the page, and the last part of the names of files. */
  id: string
  /** What the chart shows. */
  title: string
  /** How to read it, and what each mark means, separated by bars. */
  note: string
  keys: string
  spec: Spec
  header: readonly string[]
  rows: readonly FigureRow[]
  /** The plan, its period and its source. */
  credit: string
  file: string
}

/** A chart with its table beside it. */
export function Figure({ w, id, title, note, keys, spec, header, rows, credit, file }: Props) {
  return (
    <section class="figure" aria-labelledby={id}>
      <h2 id={id}>
        <WholeNumbers text={title} />
      </h2>
      <Key note={note} keys={keys} />
      <div class="pair">
        <div>
          <Plot
            w={w}
            spec={spec}
            title={title}
            note={[note, ...keys.split('|')].join('  ')}
            credit={credit}
            file={`${file}-${id}`}
            id={`${id}-point`}
            points={rows.map(({ point }) => point)}
            table={[header, ...rows.map(({ name, cells }) => [name, ...cells])]}
          />
        </div>
        <table class="data">
          <thead>
            <tr>
              {header.map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id: row, href, name, chinese, doubts, cells }) => (
              <tr key={row}>
                <th scope="row">
                  <a href={href} lang={chinese ? 'zh-CN' : undefined}>
                    {name}
                  </a>
                  {doubts.length > 0 && ' '}
                  {doubts.slice(0, 1).map((doubt) => (
                    <a class="doubt" href={doubt.href} key={doubt.href}>
                      {w.doubt}
                    </a>
                  ))}
                </th>
                {cells.map((cell, index) => (
                  <td key={header[index + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
