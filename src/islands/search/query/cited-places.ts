import { readCitation } from '../../../search/citation.ts'
import type { Language } from '../../../schemas/language.ts'
import { loadOnce } from '../engine/load.ts'
import type { SearchPageConfig } from '../page-config.ts'

/** A heading or paragraph that a citation names. */
export interface CitedPlace {
  plan: string
  /** Its place in words: 第三章第二节（二）. */
  label: string
  href: string
}

let load: ReturnType<typeof loadOnce> | undefined

/**
 * The places that a query cites, in words or by id, in either language: one in each plan at most. None where the query
 * is no citation. Rejects if the places of a plan did not load.
 * @param plan the only plan to look in; empty for all
 */
export async function citedPlaces(
  { lang, root, places }: SearchPageConfig,
  query: string,
  plan: string,
): Promise<CitedPlace[]> {
  const citation = readCitation(query)
  if (citation === null) return []
  load ??= loadOnce('')
  const cites = (id: string, { zh, en }: Record<Language, string>) =>
    id === citation || readCitation(zh) === citation || readCitation(en) === citation
  const found = await Promise.all(
    Object.entries(places)
      .filter(([id]) => plan === '' || id === plan)
      .map(async ([id, address]) => {
        const { places } = (await load?.<{ places: Record<string, Record<Language, string>> }>(address)) ?? {}
        const [block, label] = Object.entries(places ?? {}).find((place) => cites(...place)) ?? []
        if (block === undefined || label === undefined) return []
        const chapter = Number(/^c(\d+)/.exec(block)?.[1] ?? 0)
        const page = `${root}${id}/${chapter === 0 ? '' : `chapter-${chapter}/`}`
        return [{ plan: id, label: label[lang], href: `${page}#${block}` }]
      }),
  )
  return found.flat()
}
