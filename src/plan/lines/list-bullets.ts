/** Signs that begin an entry of a list: a dash of any length, a geometric sign, a number in a ring. */
const sign = /^(?:——|--|－－|—\s|[●■◆▪•★☆○◇□▲△※➢►✓√]|[①-⑳])/

/** A text that begins with the sign of a list begins a paragraph of its own. */
export function isListed(text: string): boolean {
  return sign.test(text)
}
