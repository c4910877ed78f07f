/** Bullets: a dash of any length, a geometric sign, a number in a circle. */
const sign = /^(?:——|--|－－|—\s|[●■◆▪•★☆○◇□▲△※➢►✓√]|[①-⑳])/

/** Whether a text begins with a bullet, and so is a paragraph of its own. */
export function isListed(text: string): boolean {
  return sign.test(text)
}
