/** What may come behind a leader: a page number, in brackets or not. */
const page = /[\s\dIVXivx（()）-]/
const anyLeader = /[.．…·•‥⋯_—]/
const dotLeader = /[.．…·•‥⋯]/

/**
 * Where the leader of an entry begins, in UTF-16 units; -1 if it has none. It is looked for from the end, so that the time
 * is linear in the length.
 * @param least how many signs it has at least
 */
export function leaderStart(text: string, least: number, kind: 'any' | 'dots' = 'any'): number {
  const sign = kind === 'any' ? anyLeader : dotLeader
  let at = text.length
  while (at > 0 && page.test(text.charAt(at - 1))) at--
  let [start, count] = [-1, 0]
  for (; at > 0; at--) {
    const char = text.charAt(at - 1)
    if (sign.test(char)) {
      start = at - 1
      count++
    } else if (!/\s/.test(char)) break
  }
  return count >= least ? start : -1
}

/** The white space before a page number at the end of a text: where it begins, in UTF-16 units, and itself; null if there is none. */
export function pageGap(text: string): { start: number; gap: string } | null {
  let at = text.length
  if (/[-—)）]/.test(text.charAt(at - 1))) at--
  at = blankStart(text, at)
  const digits = /\d{1,4}$/.exec(text.slice(Math.max(0, at - 4), at))?.[0].length ?? 0
  if (digits === 0 || digits > 3) return null
  at -= digits
  const inner = blankStart(text, at)
  const outer = /[-—(（]/.test(text.charAt(inner - 1)) ? blankStart(text, inner - 1) : inner - 1
  if (outer < inner - 1) return { start: outer, gap: text.slice(outer, inner - 1) }
  return inner < at ? { start: inner, gap: text.slice(inner, at) } : null
}

function blankStart(text: string, end: number): number {
  let at = end
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--
  return at
}
