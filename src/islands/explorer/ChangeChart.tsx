import { useMemo } from 'preact/hooks'
import { fill, type Words } from '../../i18n/words.ts'
import {
  changeFinding,
  type ChangeEnd,
  type ChangeGroup,
  type ChangeLine,
  findingWords,
  numbersOf,
} from '../../presentation/change-groups.ts'
import { Key } from '../charts/Key.tsx'
import { Plot, plotWords } from '../charts/Plot.tsx'
import type { DistanceSpec } from '../charts/spec.ts'

export const changeWords = [
  ...plotWords,
  ...findingWords,
  'changeNoteScale',
  'changeNoteOwn',
  'changeKeys',
  'changePoint',
  'changePointComputed',
  'columnFigure',
  'columnBaseline',
  'columnSince',
  'columnReached',
  'sinceUnknown',
  'doubt',
] as const satisfies readonly (keyof Words)[]

interface Props extends ChangeGroup {
  w: Pick<Words, (typeof changeWords)[number]>
  credit: string
  /** Unique on the page. */
  id: string
  file: string
}

/** What a plan reports to have changed, before and after; the title says what the chart shows. */
export function ChangeChart({ w, unit, lines, credit, id, file }: Props) {
  const spec = useMemo<DistanceSpec>(
    () => ({
      kind: 'distance',
      whole: null,
      unit,
      lines: lines.map(({ name, from, to, how }) => ({
        name,
        from,
        to: { ...to, upper: null },
        numbers: unit === null ? `${from.text} → ${to.text}` : numbersOf({ from, to }),
        isComputed: how !== null,
        results: [],
        kept: false,
      })),
    }),
    [unit, lines],
  )
  const title = changeFinding(w, { unit, lines })
  const note = unit === null ? w.changeNoteOwn : fill(w.changeNoteScale, { unit })
  const said = ({ text, number }: ChangeEnd) => (unit === null ? text : number)
  const startOf = ({ from, how }: ChangeLine) => (how === null ? said(from) : `${said(from)} (${how})`)
  return (
    <section class="figure" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Key note={note} keys={w.changeKeys} />
      <div class="pair">
        <div>
          <Plot
            w={w}
            spec={spec}
            title={title}
            note={`${note} ${w.changeKeys.replaceAll('|', '  ')}`}
            credit={credit}
            file={`${file}-${id}`}
            id={`${id}-point`}
            points={lines.map((line) => pointText(line, w))}
            table={[
              [w.columnFigure, w.columnBaseline, w.columnSince, w.columnReached],
              ...lines.map((line) => [line.name, startOf(line), line.since ?? w.sinceUnknown, line.to.text]),
            ]}
          />
        </div>
        <table class="data">
          <thead>
            <tr>
              <th scope="col">{w.columnFigure}</th>
              <th scope="col">{w.columnBaseline}</th>
              <th scope="col">{w.columnSince}</th>
              <th scope="col">{w.columnReached}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  <a href={line.href} lang={line.chinese ? 'zh-CN' : undefined}>
                    {line.name}
                  </a>
                  {line.doubts.length > 0 && ' '}
                  {line.doubts.slice(0, 1).map(({ href }) => (
                    <a class="doubt" href={href} key={href}>
                      {w.doubt}
                    </a>
                  ))}
                </th>
                <td>{startOf(line)}</td>
                <td>{line.since ?? w.sinceUnknown}</td>
                <td>{said(line.to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function pointText({ name, from, to, how }: ChangeLine, w: Props['w']): string {
  const values = { name, from: from.text, to: to.text }
  return how === null ? fill(w.changePoint, values) : fill(w.changePointComputed, { ...values, how })
}
