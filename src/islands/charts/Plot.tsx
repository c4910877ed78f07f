import { useEffect, useRef, useState } from 'preact/hooks'
import { fill, type Words } from '../../i18n/words.ts'
import { toCsv } from '../../schemas/csv.ts'
import { downloadFile } from '../browser/download-file.ts'
import type { Drawing } from './draw.ts'
import { roomOf, type Spec } from './spec.ts'

export const plotWords = [
  'chartKeys',
  'chartLoading',
  'chartBroken',
  'downloadPng',
  'downloadCsv',
  'chartTaken',
] as const

interface Props {
  w: Pick<Words, (typeof plotWords)[number]>
  spec: Spec
  /** The finding that the chart shows. */
  title: string
  /** What the marks mean. */
  note: string
  /** The plan, its period and its source, for the picture. */
  credit: string
  /** A sentence for each point, in order. */
  points: readonly string[]
  /** The data of the chart as a table. */
  table: readonly [header: readonly string[], ...rows: readonly (readonly (string | number | null)[])[]]
  /** The name of downloaded files, without extension. */
  file: string
  /** Unique on the page; the prefix of the option ids. */
  id: string
}

/**
 * A chart, loaded and drawn when it comes into view. To the keyboard and to screen readers it is a list of its points.
 */
export function Plot({ w, spec, title, note, credit, points, table, file, id }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef<Drawing | null>(null)
  const [state, setState] = useState<'waiting' | 'drawn' | 'broken'>('waiting')
  const [point, setPoint] = useState<number | null>(null)
  const latest = useRef(spec)
  latest.current = spec
  const [height] = useState(roomOf(spec))

  useEffect(() => {
    if (!box.current) return
    let gone = false
    let asked = false
    const load = () => {
      observer.disconnect()
      if (asked) return
      asked = true
      import('./draw.ts').then(
        ({ draw }) => {
          if (gone || !canvas.current) return
          drawing.current = draw(canvas.current, latest.current, setPoint)
          setState('drawn')
        },
        () => {
          setState('broken')
        },
      )
    }
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) load()
    })
    observer.observe(box.current)
    // A page may be printed before its charts came into view.
    const waiting = setTimeout(load, restBeforeLoading)
    return () => {
      gone = true
      clearTimeout(waiting)
      observer.disconnect()
      drawing.current?.destroy()
    }
  }, [])

  useEffect(() => {
    setPoint(null)
    drawing.current?.update(spec)
  }, [spec])

  useEffect(() => {
    drawing.current?.select(point)
  }, [point])

  const move = (event: KeyboardEvent) => {
    const next = pointAfter(event.key, point, points.length)
    if (next === undefined) return
    event.preventDefault()
    setPoint(next)
  }

  return (
    <>
      <div
        class="plot"
        ref={box}
        role="listbox"
        tabIndex={state === 'drawn' ? 0 : -1}
        aria-label={`${title} ${w.chartKeys}`}
        aria-activedescendant={point === null ? undefined : `${id}-${point}`}
        onKeyDown={move}
        onBlur={() => {
          setPoint(null)
        }}
      >
        <canvas ref={canvas} height={height} aria-hidden="true" />
        {state !== 'drawn' && (
          <p class="no-print" aria-hidden="true">
            {state === 'broken' ? w.chartBroken : w.chartLoading}
          </p>
        )}
        {points.map((text, index) => (
          <div class="sr-only" role="option" id={`${id}-${index}`} aria-selected={index === point} key={text}>
            {text}
          </div>
        ))}
      </div>
      <p class="readout scripted no-print" aria-hidden="true">
        {point === null ? '' : points[point]}
      </p>
      <p class="chart-actions scripted no-print">
        <button
          type="button"
          disabled={state !== 'drawn'}
          onClick={() => {
            void drawing.current?.toPng(title, [note, credit, takenNow(w)]).then((picture) => {
              downloadFile(picture, `${file}.png`)
            })
          }}
        >
          {w.downloadPng}
        </button>
        <button
          type="button"
          onClick={() => {
            const [header, ...rows] = table
            downloadFile(new Blob([toCsv(header, rows)], { type: 'text/csv;charset=utf-8' }), `${file}.csv`)
          }}
        >
          {w.downloadCsv}
        </button>
      </p>
    </>
  )
}

/** Milliseconds after which a chart is drawn that has not come into view. */
const restBeforeLoading = 1000

/** From where and when a picture was taken, and under which licence. */
function takenNow(w: Props['w']): string {
  return fill(w.chartTaken, { address: location.href, date: new Date().toISOString().slice(0, 10) })
}

/** The point that a key leads to; null leaves the points, undefined means that the key is not handled. */
export function pointAfter(key: string, point: number | null, count: number): number | null | undefined {
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return point === null ? 0 : Math.min(point + 1, last)
    case 'ArrowUp':
    case 'ArrowLeft':
      return point === null ? last : Math.max(point - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    case 'Escape':
      return null
    default:
      return undefined
  }
}
