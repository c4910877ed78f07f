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
import type { DistanceSpec } from '../charts/spec.ts'
import { Figure, figureWords } from './Figure.tsx'

export const changeWords = [
  ...figureWords,
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
    <Figure
      {...{ w, id, title, note, spec, credit, file }}
      keys={w.changeKeys}
      header={[w.columnFigure, w.columnBaseline, w.columnSince, w.columnReached]}
      rows={lines.map((line) => ({
        ...line,
        cells: [startOf(line), line.since ?? w.sinceUnknown, said(line.to)],
        point: pointText(line, w),
      }))}
    />
  )
}

function pointText({ name, from, to, how }: ChangeLine, w: Props['w']): string {
  const values = { name, from: from.text, to: to.text }
  return how === null ? fill(w.changePoint, values) : fill(w.changePointComputed, { ...values, how })
}
