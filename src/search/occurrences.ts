import { fold, isBlank, isInNumber, isMark } from './fold.ts'

/** A stretch of a text, half-open, in UTF-16 units. */
export interface Span {
  start: number
  end: number
}

/** A text as it is compared, and where each of its UTF-16 units comes from. */
interface Compared {
  text: string
  from: Span[]
}

/** What may be left out of account: nothing but white space, or the marks as well. */
export type MatchMode = 'exact' | 'without marks'

/**
 * Where any of `phrases` stands in `text`, in order and without overlap, the first from the left and there the longest:
 * “共共共” has “共共” once. Width, capitals and white space do not count; marks do, unless `care` says otherwise, and then
 * those between two digits still do.
 */
export function occurrences(text: string, phrases: readonly string[], care: MatchMode = 'exact'): Span[] {
  const { text: compared, from } = compare(text, care)
  const wanted = phrases
    .map((phrase) => compare(phrase, care).text)
    .filter((phrase) => phrase !== '')
    .sort((a, b) => b.length - a.length)
  const next = wanted.map((phrase) => compared.indexOf(phrase))

  const spans: Span[] = []
  for (let position = 0; ;) {
    let found = -1
    wanted.forEach((phrase, index) => {
      let place = next[index] ?? -1
      if (place !== -1 && place < position) next[index] = place = compared.indexOf(phrase, position)
      if (place !== -1 && (found === -1 || place < (next[found] ?? -1))) found = index
    })
    const start = next[found] ?? -1
    if (start === -1) return spans
    position = start + (wanted[found]?.length ?? 0)
    spans.push({ start: from[start]?.start ?? 0, end: from[position - 1]?.end ?? 0 })
  }
}

/** Whether nothing of `text` is left once marks are left out. */
export const isOnlyMarks = (text: string) => compare(text, 'without marks').text === ''

function compare(text: string, care: MatchMode): Compared {
  const from: Span[] = []
  let compared = ''
  let start = 0
  for (const character of text) {
    const end = start + character.length
    if (
      !isBlank(character) &&
      (care === 'exact' || !isMark(character) || isInNumber(text.charAt(start - 1), text.charAt(end)))
    ) {
      const folded = fold(character)
      compared += folded
      for (let units = folded.length; units > 0; units--) from.push({ start, end })
    }
    start = end
  }
  return { text: compared, from }
}
