import { expect, type Page } from '@playwright/test'

/** What people come to do, from the home page and in so many actions: a tap, a key chord or a typed query. */
export function actions(page: Page, most: number) {
  let count = 0
  const act = async (action: Promise<unknown>) => {
    count++
    expect(count).toBeLessThanOrEqual(most)
    await action
  }
  return {
    tap: (name: string | RegExp, role: 'link' | 'button' = 'link') =>
      act(page.getByRole(role, { name }).first().click()),
    tapOn: (selector: string) => act(page.locator(selector).click()),
    ask: async (query: string) => {
      await page.getByRole('searchbox').first().fill(query)
      await act(page.keyboard.press('Enter'))
    },
  }
}
