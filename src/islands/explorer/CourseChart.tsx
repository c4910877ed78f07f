import { useMemo } from 'preact/hooks'
import { fill, type Words } from '../../i18n/words.ts'
import { Plot, plotWords } from '../charts/Plot.tsx'
import { type CourseSpec, pointsOf } from '../charts/spec.ts'
import type { DrawnValue } from '../../presentation/row.ts'

export const courseWords = [
  ...plotWords,
  'courseTitle',
  'coursePointFrom',
  'coursePointTo',
  'coursePointResult',
  'columnYear',
  'columnTarget',
] as const satisfies readonly (keyof Words)[]

interface Props {
  w: Pick<Words, (typeof courseWords)[number]>
  name: string
  note: string
  from: DrawnValue
  to: DrawnValue
  results: readonly DrawnValue[]
  kept: boolean
  credit: string
  file: string
}

/** One target over the years, from its baseline. */
export function CourseChart({ w, name, note, from, to, results, kept, credit, file }: Props) {
  const spec = useMemo<CourseSpec>(
    () => ({ kind: 'course', from, to, results, kept }),
    [from, to, results, kept],
  )
  const marks = pointsOf(spec)
  const template = (index: number) => {
    if (index === 0) return w.coursePointFrom
    return index === marks.length - 1 ? w.coursePointTo : w.coursePointResult
  }
  return (
    <Plot
      w={w}
      spec={spec}
      note={note}
      credit={credit}
      file={file}
      id="course-point"
      title={`${name} · ${w.courseTitle}`}
      points={marks.map(({ year, text }, index) => fill(template(index), { year: year ?? '', value: text }))}
      table={[[w.columnYear, w.columnTarget], ...marks.map(({ year, text }) => [year, text])]}
    />
  )
}
