/** What is written in traditional characters, as pairs of one such character and its simplified form: 養养. */
export interface Variants {
  /** Of characters that the plans do not have: what they stand for is certain. */
  always: string
  /** Of characters that the plans have too, as 著 in 显著, which can also stand for 着. */
  perhaps: string
}

/** The ways to read a text in simplified characters, the more certain first; none where it has no other. */
export function simplify(text: string, { always, perhaps }: Variants): string[] {
  const certain = replacePairs(text, always)
  return [certain, replacePairs(certain, perhaps)].filter(
    (reading, index, readings) => reading !== text && readings.indexOf(reading) === index,
  )
}

function replacePairs(text: string, pairs: string): string {
  const characters = Array.from(pairs)
  const simplified = new Map<string, string>()
  for (let place = 0; place < characters.length; place += 2)
    simplified.set(characters[place] ?? '', characters[place + 1] ?? '')
  return Array.from(text, (character) => simplified.get(character) ?? character).join('')
}
