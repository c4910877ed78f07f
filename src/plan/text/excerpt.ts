/** A slice of a text with so many characters around it, an ellipsis where something was left out. */
export function excerpt(text: string, start: number, end: number, around = 0): string {
  const from = Math.max(0, start - around)
  const to = Math.min(text.length, end + around)
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}

/** The beginning of a text, short enough to name it by. */
export function opening(text: string): string {
  return excerpt(text, 0, 20)
}
