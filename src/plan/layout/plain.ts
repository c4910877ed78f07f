/** Full-width marks for the half-width ones of a text typed on another keyboard; digits keep theirs (1,000 and 12:30). */
const widths: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '［': '[',
  '］': ']',
}

/**
 * A text as the reading rules look at it: the same characters one for one, with marks of full width. It is never
 * published.
 */
export function plainOf(text: string): string {
  if (!/[,;:!?()［］]/.test(text)) return text
  return text.replace(
    /(?<![0-9A-Za-z])[,;:!?()［］]|[,;:!?()](?![0-9A-Za-z])/g,
    (mark) => widths[mark] ?? mark,
  )
}
