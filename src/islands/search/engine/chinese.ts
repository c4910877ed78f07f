import type { Engine } from './engine.ts'
import { fold, isMark } from '../../../search/fold.ts'
import { byWeight, foundIn, type FoundRecord } from '../query/matches.ts'
import { isOnlyMarks, occurrences, type MatchMode } from '../../../search/occurrences.ts'
import type { ChineseQuery } from '../query/query.ts'
import { readChinese } from '../../../search/record.ts'
import { otherForms, type Variants } from '../../../search/variants.ts'

/** Where to search, and how many records to read at most. */
export interface Scope {
  /** A plan's id; empty for all. */
  plan: string
  most: number
}

/** The matches, and how the query had to be changed to find them. */
export interface ChineseResult {
  /** The phrases that each record has: the whole query, or all its parts. */
  phrases: readonly string[]
  care: MatchMode
  /** The query in the characters it was found in, simplified or traditional, where those are others. */
  variant: string | null
  records: FoundRecord[]
  /** Ids of all records that the index proposes, read or not. */
  proposed: string[]
}

/** How many characters of a phrase the index is asked for: each costs a file, and more hardly narrow the result. */
const enough = 8

/**
 * Search for a non-empty query: first all of it, then its parts within one record, then both without punctuation; then
 * the same in simplified or traditional characters. Proposals of the index are checked against the text itself.
 * Undefined if nothing is found. Rejects if a file is missing or incomplete.
 */
export async function searchChinese(
  engine: Engine,
  query: ChineseQuery,
  scope: Scope,
): Promise<ChineseResult | undefined> {
  const found = await searchAsWritten(engine, query, scope)
  if (found) return { ...found, variant: null }

  const variants = await engine.load<Variants>('variants.json')
  for (const whole of otherForms(query.whole, variants)) {
    const characters = new Map(zip(query.whole, whole))
    const parts = query.parts.map((part) =>
      Array.from(part, (character) => characters.get(character) ?? character).join(''),
    )
    const other = await searchAsWritten(engine, { whole, parts }, scope)
    if (other) return { ...other, variant: parts.join(' ') }
  }
  return undefined
}

async function searchAsWritten(engine: Engine, { whole, parts }: ChineseQuery, scope: Scope) {
  const wanted = parts.length > 1 ? [[whole], parts] : [[whole]]
  for (const care of ['exact', 'without marks'] as const) {
    for (const phrases of wanted) {
      if (care === 'without marks' && phrases.some(isOnlyMarks)) continue
      const found = await searchPhrases(engine, phrases, care, scope)
      if (found) return found
      await expectCharacters(engine, whole)
    }
  }
  return undefined
}

async function searchPhrases(
  engine: Engine,
  phrases: readonly string[],
  care: MatchMode,
  { plan, most }: Scope,
) {
  const matches = await proposals(engine, phrases, care, plan)
  const read = await Promise.all(matches.slice(0, most).map(async ({ data }) => readChinese(await data())))
  const records = read
    .filter(({ blocks }) =>
      phrases.every((phrase) => blocks.some(({ text }) => occurrences(text, [phrase], care).length > 0)),
    )
    .map((record) => foundIn(record, (text) => occurrences(text, phrases, care)))
    .filter((record) => record !== undefined)
    .sort(byWeight)
  if (records.length === 0) return undefined
  return { phrases, care, records, proposed: matches.map(({ id }) => id) }
}

/** The records that can have all phrases: none that has them is missing. */
async function proposals(engine: Engine, phrases: readonly string[], care: MatchMode, plan: string) {
  const queries =
    care === 'exact'
      ? phrases.map((phrase) => Array.from(phrase).slice(0, enough))
      : Array.from(new Set(phrases.join('')))
          .filter((character) => !isMark(character))
          .map((character) => [character])
  const [first = [], ...others] = await Promise.all(queries.map((query) => engine.phrase(query, plan)))
  const ids = others.map((matches) => new Set(matches.map(({ id }) => id)))
  return first.filter(({ id }) => ids.every((set) => set.has(id)))
}

/**
 * Reject if the index has lost a character: the engine treats a file that did not load as empty, and “nothing found”
 * would be wrong.
 */
async function expectCharacters(engine: Engine, phrase: string) {
  const characters = Array.from(new Set(phrase)).slice(0, 2 * enough)
  const found = await Promise.all(characters.map((character) => engine.phrase([character], '')))
  const missing = characters.filter((_, index) => found[index]?.length === 0)
  if (missing.length === 0) return
  const held = new Set(Array.from(await engine.load<string>('characters.json'), fold))
  const lost = missing.filter((character) => held.has(character))
  if (lost.length > 0) throw new Error(`The index has lost ${lost.join(' ')}.`)
}

function zip(a: string, b: string): [string, string][] {
  const others = Array.from(b)
  return Array.from(a, (character, index) => [character, others[index] ?? character])
}
