/** A term and its syllables, separated by spaces: `['养老服务', 'yang lao fu wu']`. */
export type Suggestion = [term: string, syllables: string]

/**
 * The terms that somebody means who types `letters`: whole syllables, their first letters or anything between, from
 * the beginning of the term (yl, yanglao, yanglfw) or, after those, from a later syllable. A term that is typed to its end
 * comes first. At most `most`, those that come first in `suggestions` first.
 */
export function suggest(suggestions: readonly Suggestion[], letters: string, most = 8): string[] {
  const typed = letters
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[^a-z0-9]/g, '')
  if (typed === '') return []
  const whole: string[] = []
  const atBeginning: string[] = []
  const later: string[] = []
  for (const [term, text] of suggestions) {
    const syllables = text.split(' ')
    const start = syllables.findIndex((_, index) => reads(syllables, index, typed))
    if (syllables.join('') === typed) whole.push(term)
    else if (start === 0) atBeginning.push(term)
    // A single letter would be found somewhere in nearly every term.
    else if (start > 0 && typed.length > 1) later.push(term)
  }
  return [...whole, ...atBeginning, ...later].slice(0, most)
}

/** Whether what was typed can be read from the syllable at `start` on. */
function reads(syllables: readonly string[], start: number, typed: string): boolean {
  /** How much of it the syllables so far can have read. */
  let places = new Set([0])
  for (const syllable of syllables.slice(start)) {
    const next = new Set<number>()
    for (const place of places)
      for (let length = 0; length < syllable.length && syllable[length] === typed[place + length]; length++)
        next.add(place + length + 1)
    if (next.has(typed.length)) return true
    places = next
  }
  return false
}
