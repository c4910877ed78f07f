import { distance } from './spelling.ts'

/** Characters by how they are read, as the build wrote them. */
export type Sounds = readonly (readonly [syllable: string, characters: string])[]

/** The longest phrase that is compared with words. */
const longest = 12

/**
 * The words of the plans that somebody probably meant: words that sound like the phrase or a part of it (底宝, 低保), of
 * two characters only terms, as most pairs of syllables are several words (失业, 事业); and words of four characters or
 * more that differ from all of it in one (养老机关, 养老机构). At most `most`, the longest first.
 */
export function meantWords(
  phrase: string,
  words: readonly string[],
  terms: readonly string[],
  sounds: Sounds,
  most = 3,
): string[] {
  const characters = Array.from(phrase).slice(0, longest)
  const known = new Set(words)
  const isTerm = new Set(terms)
  const syllables = syllablesIn(sounds)
  const bySound = new Map<string, string[]>()
  for (const word of words) {
    if (word.length < 3 && !isTerm.has(word)) continue
    const sound = syllables(word)
    if (sound !== null) bySound.set(sound, [...(bySound.get(sound) ?? []), word])
  }
  const found: string[] = []
  for (let start = 0; start < characters.length;) {
    let end = characters.length
    for (; end - start > 1; end--) {
      const part = characters.slice(start, end).join('')
      // A word of the plans is not misspelt.
      if (known.has(part)) break
      const alike = bySound.get(syllables(part) ?? '')
      if (!alike) continue
      found.push(...alike)
      break
    }
    start = end - start > 1 ? end : start + 1
  }
  const whole = characters.join('')
  const near = words.filter(
    (word) => word.length > 3 && Math.abs(word.length - whole.length) <= 1 && distance(word, whole) === 1,
  )
  return [...new Set([...near, ...found])].sort((a, b) => b.length - a.length).slice(0, most)
}

/** The longest words of the plans in a phrase, from the left and without overlap. */
export function wordsIn(phrase: string, words: readonly string[]): string[] {
  const known = new Set(words)
  const longestWord = Math.max(0, ...words.map((word) => word.length))
  const characters = Array.from(phrase)
  const found: string[] = []
  for (let start = 0; start < characters.length;) {
    let end = Math.min(characters.length, start + longestWord)
    while (end - start > 1 && !known.has(characters.slice(start, end).join(''))) end--
    if (end - start > 1) found.push(characters.slice(start, end).join(''))
    start = Math.max(end, start + 1)
  }
  return [...new Set(found)]
}

/** How a text is read, as syllables; null where a character of it is not known. */
function syllablesIn(sounds: Sounds): (text: string) => string | null {
  const readings = new Map(
    sounds.flatMap(([syllable, characters]) => Array.from(characters, (one) => [one, syllable] as const)),
  )
  return (text) => {
    const read = Array.from(text, (character) => readings.get(character))
    return read.includes(undefined) ? null : read.join(' ')
  }
}
