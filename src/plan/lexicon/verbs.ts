import { globalPattern, oneOf, pattern, WordFinder } from './lexicon.ts'

/** What the verb of a promise says about its number; each kind is explained in verbs.json. */
export type VerbKind = 'level' | 'change' | 'stock' | 'flow' | 'weak'

const withObject = new WordFinder('verb.stock', 'verb.flow', 'verb.weak')

/** The kind of a verb that has its number, or what it counts, as its object; null for any other word. */
export function kindOfVerb(word: string): VerbKind | null {
  const kinds = withObject.get(word)?.kinds
  return (['stock', 'flow', 'weak'] as const).find((kind) => kinds?.includes(kind)) ?? null
}

/** The verb a text begins with, the longest that fits. */
export function verbAtStart(text: string): string | null {
  return withObject.atStart(text)?.word ?? null
}

/** The verb a text ends with, the longest that fits. */
export function verbAtEnd(text: string): string | null {
  return withObject.atEnd(text)?.word ?? null
}

const inner = globalPattern`{verb.inner}`

/** The last verb in a text that can govern a number behind it from the middle of a clause, with its place. */
export function innerVerbOf(text: string): { word: string; index: number } | null {
  const last = Array.from(text.matchAll(inner)).at(-1)
  return last ? { word: last[0], index: last.index } : null
}

/** Verbs that a preposition makes levels: 提高到. */
export const levelStem = oneOf('verb.rise', 'verb.fall', 'verb.keep', 'verb.stem')

const level = pattern`(?:{verb.level}|${levelStem}[到至在为])$`
const change = pattern`{verb.change}$`
/** The longest word of this kind with its required context, in UTF-16 units. */
const longest = 8

/** The word a text ends with that makes the number behind it a level or a change; the longest that fits. */
export function reachAtEnd(text: string): { word: string; kind: 'level' | 'change' } | null {
  const end = text.slice(-longest)
  const [levelWord = ''] = level.exec(end) ?? []
  const [changeWord = ''] = change.exec(end) ?? []
  if (levelWord === '' && changeWord === '') return null
  return levelWord.length >= changeWord.length
    ? { word: levelWord, kind: 'level' }
    : { word: changeWord, kind: 'change' }
}
