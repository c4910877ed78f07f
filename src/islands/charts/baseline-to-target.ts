import type { ChartConfiguration, Plugin, ScaleOptionsByType } from 'chart.js'
import { drawChevron, drawLabels, type Labels } from './canvas.ts'
import { isDrawn } from '../../presentation/row.ts'
import type { Theme } from './theme.ts'
import { axisHeight, type DistanceLine, type DistanceSpec } from './spec.ts'

type Scale = Pick<DistanceSpec, 'whole' | 'unit'>

/** The position of a value on the scale of its line, in percent; on a scale with a unit the value itself. */
export function shareOf(value: number, { to }: DistanceLine, { whole, unit }: Scale): number {
  if (unit !== null) return value
  const all = whole ?? to.value ?? 0
  return all === 0 ? 0 : (100 * value) / all
}

/** The chart of baselines and targets: a ring or open arrow, a line, a disc; results are squares. */
export function distanceConfig(
  spec: DistanceSpec,
  theme: Theme,
  labels: Labels,
  numberFormat: Intl.NumberFormat,
): ChartConfiguration<'scatter'> {
  const { lines, unit } = spec
  // NaN is not drawn.
  const at = (value: number | null | undefined, line: DistanceLine, y: number) => ({
    x: value == null ? NaN : shareOf(value, line, spec),
    y,
  })
  const full = { clip: false, pointBackgroundColor: theme.accent, pointBorderColor: theme.accent } as const
  const most = Math.max(
    unit === null ? 100 : 0,
    ...lines.flatMap((line) =>
      [
        line.from?.value ?? 0,
        line.to.value ?? 0,
        line.to.upper ?? 0,
        ...line.results.map(({ value }) => value),
      ].map((value) => shareOf(value, line, spec)),
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
          pointStyle: lines.map(({ isComputed }) => (isComputed ? 'rectRot' : 'circle')),
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
        x:
          unit === null
            ? { type: 'linear', display: false, min: 0, max: most }
            : axisOf(unit, theme, numberFormat),
        y: { type: 'linear', display: false, min: -0.5, max: lines.length - 0.5, reverse: true },
      },
    },
    plugins: [distancePlugin(spec, theme, labels)],
  }
}

/** A scale from zero with its numbers, its unit and faint lines. */
function axisOf(unit: string, theme: Theme, numberFormat: Intl.NumberFormat): ScaleOptionsByType<'linear'> {
  const font = { family: theme.family, size: 13 }
  return {
    type: 'linear',
    beginAtZero: true,
    border: { display: false },
    grid: { color: theme.line, drawTicks: false },
    title: { display: true, text: unit, color: theme.soft, font, align: 'end', padding: 2 },
    ticks: {
      color: theme.soft,
      font,
      padding: 6,
      maxTicksLimit: 7,
      maxRotation: 0,
      callback: (value: string | number) => numberFormat.format(Number(value)),
    },
    afterFit(scale: { height: number }) {
      scale.height = axisHeight
    },
  } as unknown as ScaleOptionsByType<'linear'>
}

function distancePlugin(spec: DistanceSpec, theme: Theme, labels: Labels): Plugin<'scatter'> {
  return {
    id: 'distance',
    beforeDatasetsDraw({ ctx, scales: { x, y } }) {
      if (!x || !y) return
      const { lines } = spec
      for (const [index, line] of lines.entries()) {
        const { from, to, kept } = line
        const height = y.getPixelForValue(index)
        const place = (value: number) => x.getPixelForValue(shareOf(value, line, spec))
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
