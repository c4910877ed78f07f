/** The longest run-in lead, its 。 included. */
const longest = 30

/**
 * The run-in heading a paragraph begins with (提高扩大低保标准、覆盖范围。), or null: a short first sentence that
 * ends in 。 with more text after it. A comma makes it a sentence like any other, except after —— and beside 、.
 * @param text the published paragraph, without its ——
 */
export function readLead(text: string, bullet: boolean): string | null {
  const end = text.indexOf('。') + 1
  const lead = text.slice(0, end)
  if (end === 0 || end === text.length || [...lead].length > longest) return null
  if (/[；：？！]/.test(lead)) return null
  if (lead.includes('，') && !bullet && !lead.includes('、')) return null
  return lead
}
