import type { ChartConfiguration, Plugin } from 'chart.js'
import { drawChevron, drawLabels, type Labels } from './canvas.ts'
import { isDrawn } from '../../presentation/row.ts'
import type { Theme } from './theme.ts'
import type { DistanceLine, DistanceSpec } from './spec.ts'

/** The position of a value on the scale of its line, in percent. */
export function shareOf(value: number, { to }: DistanceLine, whole: number | null): number {
  const all = whole ?? to.value ?? 0
  return all === 0 ? 0 : (100 * value) / all
}

/** The chart of baselines and targets: a ring or open arrow, a line, a disc; results are squares. */
export function distanceConfig(
  spec: DistanceSpec,
  theme: Theme,
  labels: Labels,
): ChartConfiguration<'scatter'> {
  const { lines, whole } = spec
  // NaN is not drawn.
  const at = (value: number | null | undefined, line: DistanceLine, y: number) => ({
    x: value == null ? NaN : shareOf(value, line, whole),
    y,
  })
  const full = { clip: false, pointBackgroundColor: theme.accent, pointBorderColor: theme.accent } as const
  const most = Math.max(
    100,
    ...lines.flatMap((line) =>
      [
        line.from?.value ?? 0,
        line.to.value ?? 0,
        line.to.upper ?? 0,
        ...line.results.map(({ value }) => value),
      ].map((value) => shareOf(value, line, whole)),
    ),
  )
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          ...full,
          label: 'from',
          data: lines.map((line, y) => at(line.from?.value, line, y)),
          // The plugin draws a bound as an open arrow.
          pointRadius: lines.map(({ from }) => (from?.bound ? 0 : 6)),
          pointBackgroundColor: theme.paper,
        },
        {
          ...full,
          label: 'results',
          data: lines.flatMap((line, y) => line.results.map(({ value }) => at(value, line, y))),
          pointStyle: 'rect',
          pointBackgroundColor: theme.ink,
          pointBorderColor: theme.ink,
        },
        { ...full, label: 'to', data: lines.map((line, y) => at(line.to.value, line, y)) },
        { ...full, label: 'upper', data: lines.map((line, y) => at(line.to.upper, line, y)) },
      ],
    },
    options: {
      scales: {
        x: { type: 'linear', display: false, min: 0, max: most },
        y: { type: 'linear', display: false, min: -0.5, max: lines.length - 0.5, reverse: true },
      },
    },
    plugins: [distancePlugin(spec, theme, labels)],
  }
}

function distancePlugin({ lines, whole }: DistanceSpec, theme: Theme, labels: Labels): Plugin<'scatter'> {
  return {
    id: 'distance',
    beforeDatasetsDraw({ ctx, scales: { x, y } }) {
      if (!x || !y) return
      for (const [index, line] of lines.entries()) {
        const { from, to, kept } = line
        const height = y.getPixelForValue(index)
        const place = (value: number) => x.getPixelForValue(shareOf(value, line, whole))
        // Words have no place on the scale, and nothing leads to them.
        if (!isDrawn(to)) continue
        const end = place(to.value)
        const start = isDrawn(from) ? place(from.value) : end
        stroke(ctx, [place(0), start], height, { color: theme.soft, width: 1, dash: [1, 3] })
        const bar = { color: theme.accent, width: 3, dash: [] }
        // Without a change there is no distance, and from a bound it is unknown.
        if (isDrawn(from) && !kept && !from.bound) stroke(ctx, [start, end], height, bar)
        if (to.upper !== null) stroke(ctx, [end, place(to.upper)], height, bar)
        if (isDrawn(from) && from.bound) drawChevron(ctx, start, height, from.bound, theme.accent)
        if (to.bound) drawChevron(ctx, end + (to.bound === '>=' ? 12 : -12), height, to.bound, theme.accent)
      }
      drawLabels(ctx, labels, theme, (index) => y.getPixelForValue(index))
    },
  }
}

function stroke(
  ctx: CanvasRenderingContext2D,
  [from, to]: readonly [number, number],
  height: number,
  { color, width, dash }: { color: string; width: number; dash: number[] },
) {
  ctx.save()
  ctx.strokeStyle = color
  ctx.lineWidth = width
  ctx.setLineDash(dash)
  ctx.beginPath()
  ctx.moveTo(from, height)
  ctx.lineTo(to, height)
  ctx.stroke()
  ctx.restore()
}
