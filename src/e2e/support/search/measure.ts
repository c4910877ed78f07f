import { askAll } from './driver.ts'
import type { Page } from '@playwright/test'
import type { Truth } from './expected-matches.ts'

/** A query and what it should come to. */
export interface Case {
  query: string
  truth: Truth
}

/** How well a set of queries was answered, over all paragraphs of all queries. */
export interface Quality {
  queries: number
  /** Share of the true paragraphs that were listed. */
  recall: number
  /** Share of the listed paragraphs that are true. */
  precision: number
  /** Share of the queries whose numbers of matches and of pages were exact. */
  exact: number
  /** Queries that were not answered as they should be, with what was wrong. */
  wrong: string[]
}

/** Asks the search page that is open for every case, and compares. */
export async function measure(page: Page, cases: readonly Case[]): Promise<Quality> {
  const listed = await askAll(
    page,
    cases.map(({ query }) => query),
  )
  const total = { true: 0, listed: 0, both: 0, exact: 0 }
  const wrong: string[] = []
  cases.forEach(({ query, truth }, index) => {
    const answer = listed[index]
    // What is found otherwise than as typed is said to be so, and is no answer to the query itself.
    const isAnswer = answer !== undefined && !/withoutMarks|variant/.test(answer.notes)
    const addresses = new Set(isAnswer ? answer.addresses : [])
    const both = truth.addresses.filter((address) => addresses.has(address)).length
    const isExact = isAnswer
      ? answer.matches === truth.matches && answer.pages === truth.pages
      : truth.matches === 0
    total.true += truth.addresses.length
    total.listed += addresses.size
    total.both += both
    total.exact += Number(isExact)
    if (!isExact || both < truth.addresses.length || both < addresses.size)
      wrong.push(
        `${query}: ${answer?.matches ?? 0} matches on ${answer?.pages ?? 0} pages for ${truth.matches} on ${truth.pages}, ` +
          `${both} of ${truth.addresses.length} paragraphs. ${answer?.outcome ?? ''}`,
      )
  })
  return {
    queries: cases.length,
    recall: share(total.both, total.true),
    precision: share(total.both, total.listed),
    exact: share(total.exact, cases.length),
    wrong,
  }
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
