import type { ChartConfiguration, Plugin } from 'chart.js'
import { drawLabels, hatch, type Labels } from './canvas.ts'
import type { Theme } from './theme.ts'
import type { WordingSpec } from './spec.ts'

const kinds = ['firm', 'both', 'aspirational'] as const

/** The chart of wordings: a bar for each topic, full for firm, hatched for both, hollow for aspirational. */
export function wordingConfig(
  { lines }: WordingSpec,
  theme: Theme,
  labels: Labels,
  ctx: CanvasRenderingContext2D,
): ChartConfiguration<'bar'> {
  const fills = { firm: theme.accent, both: hatch(ctx, theme), aspirational: theme.paper }
  return {
    type: 'bar',
    data: {
      labels: lines.map(({ name }) => name),
      datasets: kinds.map((kind) => ({
        label: kind,
        data: lines.map((line) => line[kind]),
        backgroundColor: fills[kind],
        borderColor: theme.accent,
        borderWidth: 1.5,
        borderSkipped: false,
        barThickness: 18,
      })),
    },
    options: {
      indexAxis: 'y',
      scales: {
        x: { display: false, stacked: true, min: 0, max: Math.max(1, ...lines.map(totalOf)) },
        y: { display: false, stacked: true },
      },
    },
    plugins: [wordingPlugin(lines, theme, labels)],
  }
}

function totalOf(line: WordingSpec['lines'][number]): number {
  return kinds.reduce((sum, kind) => sum + line[kind], 0)
}

function wordingPlugin(lines: WordingSpec['lines'], theme: Theme, labels: Labels): Plugin<'bar'> {
  return {
    id: 'wording',
    afterDatasetsDraw({ ctx, scales: { x, y } }) {
      if (!x || !y) return
      drawLabels(ctx, labels, theme, (index) => y.getPixelForValue(index))
      ctx.save()
      ctx.font = theme.font
      ctx.textAlign = 'center'
      ctx.textBaseline = 'middle'
      for (const [index, line] of lines.entries()) {
        let before = 0
        for (const kind of kinds) {
          const middle = x.getPixelForValue(before + line[kind] / 2)
          before += line[kind]
          if (line[kind] === 0) continue
          const height = y.getPixelForValue(index)
          if (kind === 'both') {
            ctx.fillStyle = theme.paper
            ctx.fillRect(middle - 8, height - 8, 16, 16)
          }
          ctx.fillStyle = kind === 'firm' ? theme.paper : theme.ink
          ctx.fillText(String(line[kind]), middle, height + 1)
        }
      }
      ctx.restore()
    },
  }
}
