import {
  namingAtStart,
  namingFrom,
  namingOf,
  namingShard,
  unitsOf,
  type Naming,
} from '../../../search/names.ts'
import type { Engine } from '../engine/engine.ts'

/** How much of a query is looked through for words that the plans do not use. */
const longest = 24
/** How many of them are answered. */
const most = 2

type Load = Engine['load']

/** What the plans say for exactly this query. */
export async function namingOfQuery(load: Load, query: string): Promise<Naming | undefined> {
  const units = unitsOf(query)
  return namingOf(await shardOf(load, units[0]), units)
}

/**
 * What the plans say for the words that a query has which they do not use, the longest first: 五保户 in 五保户怎么申请;
 * else for the shortest word that begins with the query.
 */
export async function namingsInQuery(load: Load, query: string): Promise<Naming[]> {
  const units = unitsOf(query).slice(0, longest)
  const found: { naming: Naming; length: number }[] = []
  for (let place = 0; place < units.length;) {
    const rest = units.slice(place)
    const at = namingAtStart(await shardOf(load, rest[0]), rest)
    if (at) found.push(at)
    place += at?.length ?? 1
  }
  if (found.length > 0)
    return found
      .sort((a, b) => b.length - a.length)
      .slice(0, most)
      .map(({ naming }) => naming)
  const longer = namingFrom(await shardOf(load, units[0]), units)
  return longer ? [longer] : []
}

function shardOf(load: Load, unit: string | undefined): Promise<Naming[]> {
  return unit === undefined ? Promise.resolve([]) : load<Naming[]>(`names/${namingShard(unit)}.json`)
}
