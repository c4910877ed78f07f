/** The longest run-in lead with its 。, in code points. */
const longest = 30

/**
 * The run-in lead of a paragraph (提高扩大低保标准、覆盖范围。): a short first sentence that ends in 。, with more text after
 * it. With a comma it is an ordinary sentence, except after a bullet or with 、.
 * @param text the published paragraph, without its bullet
 * @param bullet whether it had one
 * @returns null if there is no lead
 */
export function readLead(text: string, bullet: boolean): string | null {
  const end = text.indexOf('。') + 1
  const lead = text.slice(0, end)
  if (end === 0 || end === text.length || [...lead].length > longest) return null
  if (/[；：？！]/.test(lead)) return null
  if (lead.includes('，') && !bullet && !lead.includes('、')) return null
  return lead
}
