/** Break a text into lines of at most `width`: between words, and in Chinese between any two characters. */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  const pieces = text.match(/[\p{Script=Han}][，。、；：）”]?|[^\p{Script=Han}\s]+\s*|\s+/gu) ?? []
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()].filter((each) => each !== '')
}
