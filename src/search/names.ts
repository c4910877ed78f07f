import { fold } from './fold.ts'
import { formsOf } from './inflections.ts'

/**
 * A word that somebody may search for, and what the plans say instead: each group has the forms of one name, which are
 * counted together (in English, where they differ by an ending) or alone.
 */
export interface Naming {
  word: string
  groups: string[][]
  /** Whether the plans have the word too, as another form of the same term. */
  inPlans: boolean
}

/** Namings are kept in so many files for each language, by the first unit of their word. */
export const namingShards = 128

/** What a word is compared by: each Han character, and each word in other letters, folded and without marks. */
export function unitsOf(text: string): string[] {
  const folded = Array.from(text.normalize('NFC'), fold).join('')
  return folded.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu) ?? []
}

/** The file of the namings whose word begins with this unit: by its first letter, which an ending leaves alone. */
export const namingShard = (unit: string) => (unit.codePointAt(0) ?? 0) % namingShards

/** The naming of exactly this word, in any inflection. */
export function namingOf(namings: readonly Naming[], units: readonly string[]): Naming | undefined {
  return namings.find(({ word }) => matchedUnits(word, units) === units.length)
}

/** The longest word that `units` begin with and the plans do not have, with its length in units. */
export function namingAtStart(
  namings: readonly Naming[],
  units: readonly string[],
): { naming: Naming; length: number } | undefined {
  return namings
    .filter(({ inPlans }) => !inPlans)
    .map((naming) => ({ naming, length: matchedUnits(naming.word, units) }))
    .filter(({ length }) => length > 1 || (length === 1 && (units[0]?.length ?? 0) > 2))
    .sort((a, b) => b.length - a.length)[0]
}

/** The shortest word that begins with `units`, two at least. */
export function namingFrom(namings: readonly Naming[], units: readonly string[]): Naming | undefined {
  if (units.length < 2) return undefined
  return namings
    .filter(({ word }) => startsWith(unitsOf(word), units))
    .sort((a, b) => a.word.length - b.word.length)[0]
}

/** How many units the word has, if `units` begin with them; otherwise 0. */
function matchedUnits(word: string, units: readonly string[]): number {
  const own = unitsOf(word)
  return startsWith(units, own) ? own.length : 0
}

const startsWith = (units: readonly string[], beginning: readonly string[]) =>
  beginning.length <= units.length && beginning.every((unit, index) => isSame(unit, units[index] ?? ''))

const isSame = (a: string, b: string) => a === b || (/^[a-z]/.test(a) && formsOf(a)(b))
