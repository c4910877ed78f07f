/** Quote the UTF-16 span [start, end) with `around` units on either side, and an ellipsis where something is left out. */
export function excerpt(text: string, start: number, end: number, around = 0): string {
  const from = Math.max(0, start - around)
  const to = Math.min(text.length, end + around)
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}

/** The first 20 UTF-16 units of a text, to identify it in a message. */
export function opening(text: string): string {
  return excerpt(text, 0, 20)
}
