import { simplifyHan } from '../text/simplified.ts'
import type { DocumentTitle } from './title.ts'
import type { Line } from '../model/line.ts'
import type { Frame } from './frame.ts'

/** Lines in simplified characters; a line that already is, is returned as it is. */
export function simplifyLines(lines: readonly Line[]): Line[] {
  return lines.map((line) => {
    const text = simplifyHan(line.text)
    return text === line.text ? line : { ...line, text }
  })
}

/** Replace the simplified lines of a frame by the original ones. */
export function restoreFrame(frame: Frame, given: readonly Line[]): Frame {
  const own = (line: Line) => given[line.number - 1] ?? line
  const ownTitle = ({ text, lines }: DocumentTitle): DocumentTitle => {
    const restored = lines.map(own)
    return { lines: restored, text: restoreText(text, lines, restored) }
  }
  return {
    ...frame,
    documents: frame.documents.map((document) => ({
      ...document,
      title: document.title && ownTitle(document.title),
      lines: document.lines.map(own),
    })),
    omitted: new Map(Array.from(frame.omitted, ([line, kind]) => [own(line), kind])),
    doubtful: frame.doubtful.map(own),
  }
}

/** The original text of a title, which equals that of its lines except for white space. */
function restoreText(text: string, read: readonly Line[], given: readonly Line[]): string {
  const [from, to] = [read, given].map((lines) => lines.map((line) => line.text).join('')) as [string, string]
  let place = 0
  return Array.from(text, (char) => {
    const found = from.indexOf(char, place)
    if (found < 0) return char
    place = found + char.length
    return to.slice(found, place)
  }).join('')
}
