import type { Language } from '../../../schemas/language.ts'
import { fold } from '../../../search/fold.ts'
import { otherForms, type Variants } from '../../../search/variants.ts'
import type { Scope } from '../engine/chinese.ts'
import type { Engine } from '../engine/engine.ts'
import { searchName } from '../engine/named.ts'
import type { MatchList } from '../query/matches.ts'
import { namingOfQuery, namingsInQuery } from '../query/namings.ts'
import type { Offer } from '../query/suggestions.ts'

const folded = (text: string) => Array.from(text.normalize('NFC'), fold).join('')

/** How many other names of a thing are listed. */
const mostNames = 3

/**
 * The matches of what the plans say for the query or, where it is not found itself, for words in it.
 * @param asked the query, and how the plans write it where they write it otherwise: what is listed already
 */
export async function namedLists(
  engine: Engine,
  lang: Language,
  asked: readonly [query: string, written: string],
  isFound: boolean,
  scope: Scope,
): Promise<MatchList[]> {
  const [query] = asked
  // Only a query that is not found is tried in other characters.
  const forms =
    lang === 'zh' && !isFound ? otherForms(query, await engine.load<Variants>('variants.json')) : []
  const exact = await Promise.all([query, ...forms].map((form) => namingOfQuery(engine.load, form)))
  const own = exact.find((naming) => naming !== undefined)
  const namings = own ? [own] : isFound ? [] : await namingsInQuery(engine.load, query)
  const groups = new Map(
    namings
      .flatMap(({ groups }) => groups)
      // A longer name with the query in it, 民政事业 for 民政, adds nothing to what is found of the query.
      .filter(
        ([name = '']) =>
          !asked.some((form) => (isFound ? folded(name).includes(folded(form)) : name === form)),
      )
      .map((group) => [group.join(), group] as const),
  )
  return listsOf(engine, lang, 'named', [...groups.values()].slice(0, mostNames), scope)
}

/** The matches of the longest word of the plans that a query has, which comes first among the offers. */
export async function partList(
  engine: Engine,
  lang: Language,
  offers: readonly Offer[],
  scope: Scope,
): Promise<MatchList[]> {
  const [first] = offers
  return first?.isPart === true ? listsOf(engine, lang, 'part', [[first.query]], scope) : []
}

async function listsOf(
  engine: Engine,
  lang: Language,
  kind: 'named' | 'part',
  groups: readonly string[][],
  scope: Scope,
): Promise<MatchList[]> {
  const lists = await Promise.all(
    groups.map(async (names) => ({
      kind,
      names,
      records: await searchName(engine, lang, names, scope),
      marks: () => names,
    })),
  )
  return lists.filter(({ records }) => records.length > 0)
}
