import type { FoundRecord } from '../query/matches.ts'
import type { RecordBlock } from '../../../search/record.ts'

/** A heading with the matches under it, in the order of the results. */
export interface Group {
  heading: RecordBlock
  /** The found record of this very heading, where there is one. */
  own: FoundRecord | undefined
  matches: number
  groups: Group[]
}

/** The matches on one page of a plan. */
export interface PageGroup extends Group {
  plan: string
  page: string
  label: string
}

/** Group records by their headings; groups are in the order of their first records. */
export function groupRecords(records: readonly FoundRecord[]): PageGroup[] {
  const pages: PageGroup[] = []
  for (const found of records) {
    const { plan, page, label, headings } = found.record
    const [top = { id: '', text: label }, ...path] = headings
    let at: Group = findOrAdd(
      pages,
      (group) => group.page === page && group.heading.id === top.id,
      () => ({ plan, page, label, heading: top, own: undefined, matches: 0, groups: [] }),
    )
    at.matches += found.matches
    for (const heading of path) {
      at = findOrAdd(
        at.groups,
        (group) => group.heading.id === heading.id,
        () => ({ heading, own: undefined, matches: 0, groups: [] }),
      )
      at.matches += found.matches
    }
    at.own = found
  }
  return pages
}

function findOrAdd<Item>(items: Item[], is: (item: Item) => boolean, make: () => Item): Item {
  const found = items.find(is)
  if (found) return found
  const made = make()
  items.push(made)
  return made
}
