import {
  Chart,
  LinearScale,
  PointElement,
  ScatterController,
  type ChartConfiguration,
  type Color,
  type Plugin,
} from 'chart.js'
import { courseConfig } from './timeline.ts'
import { distanceConfig } from './baseline-to-target.ts'
import { lineHeight, setLabels } from './canvas.ts'
import { onPrint, onThemeChange, readTheme, type Theme } from './theme.ts'
import { axisHeight, courseHeight, type Spec } from './spec.ts'
import { breakLines } from './break-lines.ts'

Chart.register(LinearScale, PointElement, ScatterController)

// A mark looks the same under the pointer: the point there has a band behind it.
Object.assign(Chart.defaults.elements.point, {
  radius: 6,
  hoverRadius: 6,
  borderWidth: 2,
  hoverBorderWidth: 2,
})
Chart.defaults.hoverBackgroundColor = (_, options: { backgroundColor?: Color }) => options.backgroundColor
Chart.defaults.hoverBorderColor = (_, options: { borderColor?: Color }) => options.borderColor

/** A chart on a page. */
export interface Drawing {
  /** Draw other data. */
  update: (spec: Spec) => void
  /** Mark a point, or none. */
  select: (point: number | null) => void
  /** The chart as a picture, with its title above, and below it its notes, a line or more each. */
  toPng: (title: string, notes: readonly string[]) => Promise<Blob>
  destroy: () => void
}

/**
 * Draw a chart on a canvas as wide as its parent, and redraw it when the page’s colours or width change.
 * @param onPoint called with the point under the pointer, or null
 */
export function draw(
  canvas: HTMLCanvasElement,
  first: Spec,
  onPoint: (point: number | null) => void,
): Drawing {
  let spec = first
  let selected: number | null = null
  let chart: Chart | null = null
  let width = 0
  let isPrinted = false

  const redraw = () => {
    const box = canvas.parentElement
    width = box?.clientWidth ?? 0
    if (width === 0) return
    chart?.destroy()
    chart = make(canvas, spec, { width, onPoint, selected: () => selected, isPrinted })
  }
  const observer = new ResizeObserver(() => {
    if (canvas.parentElement?.clientWidth !== width) redraw()
  })
  if (canvas.parentElement) observer.observe(canvas.parentElement)
  const stop = onThemeChange(redraw)
  const stopPrinting = onPrint((printing) => {
    isPrinted = printing
    redraw()
  })
  redraw()

  return {
    update(next) {
      spec = next
      selected = null
      redraw()
    },
    select(point) {
      selected = point
      chart?.draw()
    },
    toPng: (title, notes) => toPng(canvas, spec, title, notes),
    destroy() {
      observer.disconnect()
      stop()
      stopPrinting()
      chart?.destroy()
    },
  }
}

interface DrawOptions {
  width: number
  selected: () => number | null
  onPoint?: (point: number | null) => void
  /** Pixels of the canvas for each CSS pixel. */
  scale?: number
  isPrinted?: boolean
}

function make(
  canvas: HTMLCanvasElement,
  spec: Spec,
  { width, selected, onPoint, scale, isPrinted }: DrawOptions,
): Chart {
  const ctx = canvas.getContext('2d')
  if (!ctx) throw new Error('This browser does not draw on a canvas.')
  const theme = readTheme(canvas.isConnected ? canvas : document.body, isPrinted)
  const { config, height, padding } = configure(ctx, spec, theme, width)
  canvas.width = width
  canvas.height = height
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
  return new Chart(ctx, {
    ...config,
    options: {
      ...config.options,
      layout: { padding },
      ...(scale === undefined ? {} : { devicePixelRatio: scale }),
      responsive: false,
      animation: false,
      events: onPoint ? ['mousemove', 'mouseout', 'click'] : [],
      interaction: { mode: 'y', intersect: false, axis: 'y' },
      onHover: (_, elements) => onPoint?.(pointOf(spec, elements)),
    },
    plugins: [...(config.plugins ?? []), band(spec, theme, selected)],
  })
}

interface Configured {
  config: ChartConfiguration
  height: number
  padding: { top: number; right: number; bottom: number; left: number }
}

function configure(ctx: CanvasRenderingContext2D, spec: Spec, theme: Theme, width: number): Configured {
  if (spec.kind === 'course') {
    const config = courseConfig(spec, theme) as ChartConfiguration
    return { config, height: courseHeight, padding: { top: 36, right: 56, bottom: 32, left: 56 } }
  }
  const texts = spec.lines.map(({ name, from, to, numbers }) => ({
    name,
    values: numbers ?? [...(from ? [from.text] : []), to.text].join(' → '),
  }))
  const labels = setLabels(ctx, texts, width, theme)
  const height = labels.height * spec.lines.length + (spec.unit === null ? 0 : axisHeight)
  // The marks are in the lower part of their line.
  const shift = labels.height / 2 - 20
  const padding = { top: shift, right: 24, bottom: 0, left: 12 }
  const numberFormat = new Intl.NumberFormat(document.documentElement.lang, {
    useGrouping: document.documentElement.lang.startsWith('en'),
  })
  const config = distanceConfig(spec, theme, labels, numberFormat) as ChartConfiguration
  return { config, height: height + shift, padding }
}

/** The point of the elements under the pointer. */
function pointOf(spec: Spec, elements: readonly { datasetIndex: number; index: number }[]): number | null {
  const element =
    spec.kind === 'distance' ? elements.find(({ datasetIndex }) => datasetIndex !== 1) : elements[0]
  return element?.index ?? null
}

/** Draws a band behind the selected point. */
function band(spec: Spec, theme: Theme, selected: () => number | null): Plugin {
  return {
    id: 'band',
    beforeDraw({ ctx, width, scales: { x, y } }) {
      const point = selected()
      if (point === null || !x || !y) return
      ctx.save()
      ctx.fillStyle = theme.mark
      ctx.strokeStyle = theme.accent
      if (spec.kind === 'course') {
        const mark = [spec.from, ...spec.results, spec.to][point]
        if (mark) {
          ctx.beginPath()
          ctx.arc(x.getPixelForValue(mark.year ?? 0), y.getPixelForValue(mark.value), 13, 0, 2 * Math.PI)
          ctx.fill()
          ctx.stroke()
        }
      } else {
        const step = Math.abs(y.getPixelForValue(1) - y.getPixelForValue(0))
        const bottom = y.getPixelForValue(point) + 20
        const high = spec.lines.length > 1 ? step : bottom
        ctx.fillRect(0, bottom - high, width, high)
        ctx.strokeRect(0.5, bottom - high + 0.5, width - 1, high - 1)
      }
      ctx.restore()
    },
  }
}

const picture = { width: 960, margin: 32, scale: 2 }

async function toPng(
  shown: HTMLCanvasElement,
  spec: Spec,
  title: string,
  texts: readonly string[],
): Promise<Blob> {
  const { width, margin, scale } = picture
  const inner = document.createElement('canvas')
  // A picture to share is ink on white, whatever the page is.
  const paper = { selected: () => null, scale, isPrinted: true }
  const chart = make(inner, spec, { width: width - 2 * margin, ...paper })
  const theme = readTheme(shown, true)

  const sheet = document.createElement('canvas')
  const ctx = sheet.getContext('2d')
  if (!ctx) throw new Error('This browser does not draw on a canvas.')
  ctx.font = theme.titleFont
  const titles = breakLines(title, width - 2 * margin, (text) => ctx.measureText(text).width)
  ctx.font = theme.font
  const notes = texts.flatMap((note) =>
    breakLines(note, width - 2 * margin, (text) => ctx.measureText(text).width),
  )
  const top = margin + titles.length * 28 + 8
  const bottom = top + inner.height / scale + 16
  sheet.width = width * scale
  sheet.height = (bottom + notes.length * lineHeight + margin) * scale

  ctx.scale(scale, scale)
  ctx.fillStyle = theme.paper
  ctx.fillRect(0, 0, sheet.width, sheet.height)
  ctx.textBaseline = 'top'
  ctx.fillStyle = theme.ink
  ctx.font = theme.titleFont
  for (const [index, line] of titles.entries()) ctx.fillText(line, margin, margin + index * 28)
  ctx.drawImage(inner, margin, top, width - 2 * margin, inner.height / scale)
  ctx.fillStyle = theme.soft
  ctx.font = theme.font
  for (const [index, line] of notes.entries()) ctx.fillText(line, margin, bottom + index * lineHeight)
  chart.destroy()

  return new Promise((resolve, reject) => {
    sheet.toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error('The picture could not be made.'))
    }, 'image/png')
  })
}
