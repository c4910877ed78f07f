import { expect, type Page } from '@playwright/test'

/** Ask the search page, and wait for its answer. */
export async function searchFor(page: Page, query: string, address = '/search/') {
  await page.goto(`${address}?${new URLSearchParams({ q: query }).toString()}`)
  await expect(page.locator('.matches')).not.toHaveAttribute('aria-busy')
}

/** What the page says it found. */
export const outcome = (page: Page) => page.locator('.outcome')
/** The list of what it found, with its count. */
export const results = (page: Page) => page.locator('.results')
