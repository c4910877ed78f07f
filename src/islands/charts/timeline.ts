import type { ChartConfiguration, Plugin } from 'chart.js'
import type { DrawnValue } from '../../presentation/row.ts'
import { drawChevron } from './canvas.ts'
import type { Theme } from './theme.ts'
import { pointsOf, type CourseSpec } from './spec.ts'

/** The chart of one target over the years. The line is dotted: nothing is known about the years between. */
export function courseConfig(spec: CourseSpec, theme: Theme): ChartConfiguration<'scatter'> {
  const points = pointsOf(spec)
  const last = points.length - 1
  const colors = points.map((_, index) => (index === 0 || index === last ? theme.accent : theme.ink))
  const fills = colors.map((color, index) => (index === 0 ? theme.paper : color))
  const years = points.map(({ year }) => year ?? 0)
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: points.map(({ value, year }) => ({ x: year ?? 0, y: value })),
          pointStyle: points.map((_, index) => (index === 0 || index === last ? 'circle' : 'rect')),
          pointRadius: points.map(({ bound }, index) => (bound && index === 0 ? 0 : 6)),
          pointBackgroundColor: fills,
          pointBorderColor: colors,
          clip: false,
        },
      ],
    },
    options: {
      scales: {
        x: { type: 'linear', display: false, min: Math.min(...years), max: Math.max(...years) },
        y: { type: 'linear', display: false, min: 0, max: Math.max(...points.map(({ value }) => value)) },
      },
    },
    plugins: [coursePlugin(spec, points, theme)],
  }
}

function coursePlugin(
  { from, to, kept }: CourseSpec,
  points: readonly DrawnValue[],
  theme: Theme,
): Plugin<'scatter'> {
  return {
    id: 'course',
    beforeDatasetsDraw({ ctx, chartArea, scales: { x, y } }) {
      if (!x || !y) return
      const at = (mark: DrawnValue) =>
        [x.getPixelForValue(mark.year ?? 0), y.getPixelForValue(mark.value)] as const
      ctx.save()
      ctx.strokeStyle = theme.ink
      ctx.lineWidth = 1
      ctx.beginPath()
      ctx.moveTo(chartArea.left - 16, chartArea.bottom + 0.5)
      ctx.lineTo(chartArea.right + 16, chartArea.bottom + 0.5)
      ctx.stroke()

      if (!from.bound && !kept) {
        ctx.strokeStyle = theme.accent
        ctx.lineWidth = 2
        ctx.setLineDash([2, 5])
        ctx.beginPath()
        ctx.moveTo(...at(from))
        ctx.lineTo(...at(to))
        ctx.stroke()
      }
      ctx.font = theme.font
      ctx.textAlign = 'center'
      for (const mark of points) {
        const [left, top] = at(mark)
        ctx.fillStyle = theme.ink
        ctx.fillText(mark.text, left, top - 14)
        ctx.fillStyle = theme.soft
        ctx.fillText(String(mark.year ?? ''), left, chartArea.bottom + 20)
      }
      ctx.restore()
      if (from.bound) drawBound(ctx, at(from), from.bound, theme.accent)
      if (to.bound) {
        const [left, top] = at(to)
        drawBound(ctx, [left, top - (to.bound === '>=' ? 12 : -12)], to.bound, theme.accent)
      }
    },
  }
}

/** An open arrow up or down: values rise upwards here. */
function drawBound(
  ctx: CanvasRenderingContext2D,
  [left, top]: readonly [number, number],
  bound: '>=' | '<=',
  color: string,
) {
  ctx.save()
  ctx.translate(left, top)
  ctx.rotate(-Math.PI / 2)
  drawChevron(ctx, 0, 0, bound, color)
  ctx.restore()
}
