import { pageWord, planWord } from '../search/record.ts'
import type { PlanRecord } from './records.ts'

/** What the browser needs to know of a record besides its text; `src/search/record.ts` reads it. */
export function describe({ plan, page, label, order, headings, blocks }: PlanRecord) {
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
export function placeWords({ plan, page }: PlanRecord): string[] {
  return [planWord(plan), pageWord(page)]
}
