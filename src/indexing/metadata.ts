import { pageWord, planWord } from '../search/record.ts'
import type { IndexedRecord } from './records.ts'

/** What the browser needs to know of a record besides its text; `src/search/record.ts` reads it. */
export function metadataOf({ plan, page, label, order, headings, blocks }: IndexedRecord) {
  return {
    // Nothing of it is an address: only one of its own for each record.
    url: `${page}#${blocks[0]?.id ?? ''}`,
    meta: {
      plan,
      page,
      label,
      order: String(order),
      ids: blocks.map(({ id }) => id).join(' '),
      headings: JSON.stringify(headings),
    },
  }
}

/** The words that stand for where it is, to be indexed after its text. */
export function placeWords({ plan, page }: IndexedRecord): string[] {
  return [planWord(plan), pageWord(page)]
}
