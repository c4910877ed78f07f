/** How wide a text is where letters have one width: in Latin letters, of which a Han character takes two. */
export function widthOf(words: string): number {
  return Array.from(words, (char) => (char > '\u2e7f' ? 2 : 1)).reduce((sum, width) => sum + width, 0)
}
