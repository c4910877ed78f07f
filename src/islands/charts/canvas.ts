import type { Theme } from './theme.ts'
import { breakLines } from './break-lines.ts'

export const lineHeight = 20
/** Space below a label for the marks, in pixels. */
const below = 44

/** The label above each line of a chart: its name, broken to fit, and its values on the right. */
export interface Labels {
  lines: readonly { name: readonly string[]; values: string }[]
  /** The height of every line in pixels: that of the highest. */
  height: number
  left: number
  right: number
}

/** Lay out the labels of a chart in a canvas of the given width. */
export function setLabels(
  ctx: CanvasRenderingContext2D,
  texts: readonly { name: string; values: string }[],
  width: number,
  { font }: Theme,
): Labels {
  ctx.save()
  ctx.font = font
  const measure = (text: string) => ctx.measureText(text).width
  const inset = 8
  const lines = texts.map(({ name, values }) => ({
    name: breakLines(name, width - 2 * inset - measure(values) - 16, measure),
    values,
  }))
  ctx.restore()
  const most = Math.max(1, ...lines.map(({ name }) => name.length))
  return { lines, height: most * lineHeight + below, left: inset, right: width - inset }
}

/** Draw labels above the marks; `heightOf` gives the y coordinate of a line’s marks. */
export function drawLabels(
  ctx: CanvasRenderingContext2D,
  { lines, left, right }: Labels,
  theme: Theme,
  heightOf: (index: number) => number,
) {
  ctx.save()
  ctx.font = theme.font
  ctx.textBaseline = 'alphabetic'
  for (const [index, { name, values }] of lines.entries()) {
    const last = heightOf(index) - 16
    ctx.textAlign = 'left'
    ctx.fillStyle = theme.ink
    for (const [at, line] of name.entries())
      ctx.fillText(line, left, last - (name.length - 1 - at) * lineHeight)
    ctx.textAlign = 'right'
    ctx.fillStyle = theme.soft
    ctx.fillText(values, right, last)
  }
  ctx.restore()
}

/** Draw an open arrow to the open side of a bound. */
export function drawChevron(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  bound: '>=' | '<=',
  color: string,
) {
  const side = bound === '>=' ? 1 : -1
  ctx.save()
  ctx.strokeStyle = color
  ctx.lineWidth = 2
  ctx.lineJoin = 'miter'
  ctx.beginPath()
  ctx.moveTo(x - 4 * side, y - 7)
  ctx.lineTo(x + 4 * side, y)
  ctx.lineTo(x - 4 * side, y + 7)
  ctx.stroke()
  ctx.restore()
}
