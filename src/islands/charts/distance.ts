import type { ChartConfiguration, Plugin } from 'chart.js'
import type { Mark } from '../explorer/row.ts'
import { drawChevron, drawLabels, type Labels } from './ink.ts'
import type { Look } from './look.ts'
import type { DistanceSpec } from './spec.ts'

/** A mark’s place on the common scale, where its target is 100. */
export function shareOf(mark: Mark, to: Mark): number {
  return to.value === 0 ? 0 : (100 * mark.value) / to.value
}

/** The chart of baselines and targets: a ring or open arrow, a line, a disc; results are squares. */
export function distanceConfig(
  spec: DistanceSpec,
  look: Look,
  labels: Labels,
): ChartConfiguration<'scatter'> {
  const { lines } = spec
  const at = (mark: Mark, to: Mark, y: number) => ({ x: shareOf(mark, to), y })
  const dataset = {
    pointHoverRadius: 6,
    pointHoverBorderWidth: 2,
    pointRadius: 6,
    pointBorderWidth: 2,
    clip: false,
  } as const
  const most = Math.max(
    100,
    ...lines.flatMap(({ from, to, results }) => [from, ...results].map((mark) => shareOf(mark, to))),
  )
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          ...dataset,
          label: 'from',
          data: lines.map(({ from, to }, y) => at(from, to, y)),
          // A bound is drawn as an open arrow by the plugin.
          pointRadius: lines.map(({ from }) => (from.bound ? 0 : 6)),
          ...{ pointBackgroundColor: look.paper, pointBorderColor: look.accent },
          ...{ pointHoverBackgroundColor: look.paper, pointHoverBorderColor: look.accent },
        },
        {
          ...dataset,
          label: 'results',
          data: lines.flatMap(({ results, to }, y) => results.map((mark) => at(mark, to, y))),
          pointStyle: 'rect',
          ...{ pointBackgroundColor: look.ink, pointBorderColor: look.ink },
          ...{ pointHoverBackgroundColor: look.ink, pointHoverBorderColor: look.ink },
        },
        {
          ...dataset,
          label: 'to',
          data: lines.map(({ to }, y) => at(to, to, y)),
          ...{ pointBackgroundColor: look.accent, pointBorderColor: look.accent },
          ...{ pointHoverBackgroundColor: look.accent, pointHoverBorderColor: look.accent },
        },
      ],
    },
    options: {
      scales: {
        x: { type: 'linear', display: false, min: 0, max: most },
        y: { type: 'linear', display: false, min: -0.5, max: lines.length - 0.5, reverse: true },
      },
    },
    plugins: [distancePlugin(spec, look, labels)],
  }
}

function distancePlugin({ lines }: DistanceSpec, look: Look, labels: Labels): Plugin<'scatter'> {
  return {
    id: 'distance',
    beforeDatasetsDraw({ ctx, scales: { x, y } }) {
      if (!x || !y) return
      for (const [index, { from, to, kept }] of lines.entries()) {
        const height = y.getPixelForValue(index)
        const [start, end] = [x.getPixelForValue(shareOf(from, to)), x.getPixelForValue(100)]
        stroke(ctx, [x.getPixelForValue(0), start], height, { color: look.soft, width: 1, dash: [1, 3] })
        // What is kept has no distance, and from a bound it is not known.
        if (!kept && !from.bound)
          stroke(ctx, [start, end], height, { color: look.accent, width: 3, dash: [] })
        if (from.bound) drawChevron(ctx, start, height, from.bound, look.accent)
        if (to.bound) drawChevron(ctx, end + (to.bound === '>=' ? 12 : -12), height, to.bound, look.accent)
      }
      drawLabels(ctx, labels, look, (index) => y.getPixelForValue(index))
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
