import { breaksOff } from './breaks-off.ts'
import type { Line } from '../model/line.ts'

/** How the lines of a text were set in print. */
export interface Typesetting {
  /** The widths in columns at which lines were broken, most common first; empty if each paragraph is one line. */
  lineWidths: readonly number[]
  /** Whether an indent shows the first line of a paragraph. */
  indented: boolean
  /** The columns before every line. */
  margin: number
  /** Whether there are blank lines within paragraphs, so that they mean nothing. */
  spaced: boolean
}

/** The minimum and maximum width of a line broken in print, in columns. */
export const [narrowest, widest] = [30, 140]

/** Detect the typesetting from the lines that break off in the middle of a sentence. */
export function detectTypesetting(lines: readonly Line[]): Typesetting {
  const full = lines.filter((line) => line.text !== '')
  const wide = full.filter(({ width }) => width >= narrowest)
  const broken = wide.filter(
    ({ width, plain }) => width <= widest && breaksOff(plain) && /[，。；、]/.test(plain),
  )
  if (broken.length < 6 || broken.length < wide.length * 0.25)
    return { lineWidths: [], indented: false, margin: 0, spaced: false }
  const follower = new Map(lines.map((line, index) => [line, lines[index + 1]]))
  const spaced = broken.filter((line) => follower.get(line)?.text === '').length >= broken.length * 0.7
  const lineWidths = findPeaks(broken, Math.max(3, broken.length * 0.08))
  let margin = Infinity
  for (const { indent, text } of full) if (text.length > 12) margin = Math.min(margin, indent)
  if (lineWidths.length === 0 || margin === Infinity)
    return { lineWidths, indented: false, margin: 0, spaced }
  return { lineWidths, indented: isIndented(full, lineWidths, margin), margin, spaced }
}

/** The peaks of the distribution of widths. First lines are narrower if their indent was lost; they make no peak. */
function findPeaks(broken: readonly Line[], least: number): number[] {
  const counts = new Map<number, number>()
  for (const { width } of broken) counts.set(width, (counts.get(width) ?? 0) + 1)
  const peaks: number[] = []
  for (;;) {
    let [best, weight] = [0, 0]
    for (const width of counts.keys()) {
      let sum = 0
      for (let near = width - 2; near <= width + 2; near++) sum += counts.get(near) ?? 0
      // The middle of the peak, and the wider of two equal ones.
      const rank = sum + (counts.get(width) ?? 0) / 2 + width / 1000
      if (rank > weight) [best, weight] = [width, rank]
    }
    if (weight < least) return peaks
    peaks.push(best)
    for (let near = best - 8; near <= best + 4; near++) counts.delete(near)
  }
}

function isIndented(full: readonly Line[], lineWidths: readonly number[], margin: number): boolean {
  const widest = lineWidths.reduce((most, width) => Math.max(most, width), 0)
  let [starts, startsIndented, middles, middlesIndented] = [0, 0, 0, 0]
  for (const [index, line] of full.entries()) {
    const previous = full[index - 1]
    if (!previous || line.text.length < 12) continue
    if (/[。：）]$/.test(previous.plain) && previous.width < widest - 8) {
      starts++
      if (line.indent - margin >= 2) startsIndented++
    } else if (breaksOff(previous.plain) && isNear(previous.width, lineWidths)) {
      middles++
      if (line.indent - margin >= 2) middlesIndented++
    }
  }
  return starts >= 2 && startsIndented >= starts * 0.6 && middlesIndented <= middles * 0.15
}

function isNear(width: number, lineWidths: readonly number[]): boolean {
  return lineWidths.some((lineWidth) => Math.abs(width - lineWidth) <= 3)
}
