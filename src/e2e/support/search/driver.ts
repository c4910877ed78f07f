import type { Page } from '@playwright/test'

/** What the search page prints and lists for one query. */
export interface Listed {
  query: string
  outcome: string
  /** How the query had to be changed; empty if it was found as typed. */
  notes: string
  matches: number
  pages: number
  addresses: string[]
}

/** Ask the search page that is open one query after the other, through its own field. */
export async function askAll(page: Page, queries: readonly string[]): Promise<Listed[]> {
  return page.evaluate(async (all) => {
    const form = document.querySelector<HTMLFormElement>('form.ask')
    const field = form?.querySelector<HTMLInputElement>('[name=q]')
    const found = document.querySelector('.matches')
    if (!form || !field || !found) throw new Error('This is not the search page.')
    const listed = []
    for (const query of all) {
      field.value = query
      form.requestSubmit()
      while (found.hasAttribute('aria-busy')) await new Promise((resolve) => setTimeout(resolve))
      const list = found.querySelector<HTMLElement>('.results')
      listed.push({
        query,
        outcome: document.querySelector('.outcome')?.textContent ?? '',
        notes: list?.dataset['notes'] ?? '',
        matches: Number(list?.dataset['matches'] ?? 0),
        pages: Number(list?.dataset['pages'] ?? 0),
        addresses: Array.from(list?.querySelectorAll('a') ?? [], ({ pathname, hash }) => pathname + hash),
      })
    }
    return listed
  }, queries)
}
