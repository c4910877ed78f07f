import { type Line } from './lines.ts'
import { type Numbering, readNumbering } from './markers.ts'

/** Lines that belong together, before anything is known of the plan's structure. */
export type RawBlock =
  | { kind: 'heading'; lines: readonly [Line]; numbering: Numbering }
  | { kind: 'text'; lines: readonly [Line, ...Line[]] }

/** A sentence that ends here ends its paragraph too, as far as the line tells. */
const closing = /[。！？!?；;：:…”’）)》」』][\s\u00A0]*$/

/**
 * Gather lines into headings and paragraphs. A paragraph that breaks off without a closing mark goes on in the next
 * line that is neither heading nor bullet: page breaks of the PDF the text came from cut sentences in two.
 */
export function gatherBlocks(lines: readonly Line[]): RawBlock[] {
  const blocks: RawBlock[] = []
  for (const line of lines) {
    if (line.value.trim() === '') continue
    const numbering = readHeading(line)
    const last = blocks.at(-1)
    if (numbering) {
      blocks.push({ kind: 'heading', lines: [line], numbering })
    } else if (last?.kind === 'text' && breaksOff(last.lines) && !isBullet(line.value)) {
      last.lines = [...last.lines, line]
    } else {
      blocks.push({ kind: 'text', lines: [line] })
    }
  }
  return blocks
}

/** A bullet of these plans begins with a double dash. */
export function isBullet(text: string): boolean {
  return /^[\s\u00A0]*——/.test(text)
}

/** Only a text that has begun as a sentence can break off: a title or caption stands on a line of its own. */
function breaksOff(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.value).join('')
  return !closing.test(text) && /[，,。；;]/.test(text)
}

/** A numbered line is a heading where it does not run on like a sentence. */
function readHeading(line: Line): Numbering | null {
  const numbering = readNumbering(line.value.trimEnd())
  if (!numbering) return null
  const runsOn = /[。；;，,：:]$/.test(numbering.words)
  return runsOn ? null : numbering
}
