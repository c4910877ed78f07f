import type { Download, Page } from '@playwright/test'
import { words } from '../../i18n/words.ts'
import { plan, targets } from './content.ts'

/** The explorer's address in each language. */
export const explorer = { zh: `/${plan}/targets/`, en: `/en/${plan}/targets/` }
export const withBaseline = targets.filter(({ baseline }) => baseline !== null)

/** Opens the explorer, and waits until it answers. */
export async function open(page: Page, address: string) {
  await page.goto(address)
  await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' })
}

/** Open the filters, which are folded on a phone but for the topics. */
export async function unfold(page: Page, lang: 'zh' | 'en') {
  const button = page.getByRole('button', { name: words[lang].filters, exact: true })
  if (await button.isVisible()) await button.click()
}

/** The text of a file that the page gave to save. */
export async function read(download: Download): Promise<string> {
  const stream = await download.createReadStream()
  return Buffer.concat(await stream.toArray()).toString('utf8')
}
