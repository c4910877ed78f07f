import { askAll, type Listed } from './driver.ts'
import type { Page } from '@playwright/test'
import type { Matches } from './expected-matches.ts'

/** A query and the matches that it should have. */
export interface Case {
  query: string
  expected: Matches
}

/** How well a set of queries was answered, over all paragraphs of all queries. */
export interface Quality {
  queries: number
  /** Share of the expected paragraphs that were listed. */
  recall: number
  /** Share of the listed paragraphs that are expected. */
  precision: number
  /** Share of the queries whose numbers of matches and of pages were exact. */
  exact: number
  /** Queries that were not answered as they should be, with what was wrong. */
  wrong: string[]
}

/** Ask the search page that is open for every case, and compare. */
export async function measure(page: Page, cases: readonly Case[]): Promise<Quality> {
  const queries = cases.map(({ query }) => query)
  return compare(cases, await askAll(page, queries))
}

/** Compare what was listed for each case with what should have been. */
export function compare(cases: readonly Case[], listed: readonly Listed[]): Quality {
  const total = { expected: 0, listed: 0, both: 0, exact: 0 }
  const wrong: string[] = []
  cases.forEach(({ query, expected }, index) => {
    const answer = listed[index]
    // What is found in another form than typed has a note, and is no answer to the query itself.
    const isAnswer = answer !== undefined && !/withoutMarks|variant/.test(answer.notes)
    const addresses = new Set(isAnswer ? answer.addresses : [])
    const both = expected.addresses.filter((address) => addresses.has(address)).length
    const isExact = isAnswer
      ? answer.matches === expected.matches && answer.pages === expected.pages
      : expected.matches === 0
    total.expected += expected.addresses.length
    total.listed += addresses.size
    total.both += both
    total.exact += Number(isExact)
    if (!isExact || both < expected.addresses.length || both < addresses.size)
      wrong.push(
        `${query}: ${answer?.matches ?? 0} matches on ${answer?.pages ?? 0} pages for ${expected.matches} on ${expected.pages}, ` +
          `${both} of ${expected.addresses.length} paragraphs. ${answer?.outcome ?? ''}`,
      )
  })
  return {
    queries: cases.length,
    recall: share(total.both, total.expected),
    precision: share(total.both, total.listed),
    exact: share(total.exact, cases.length),
    wrong,
  }
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
