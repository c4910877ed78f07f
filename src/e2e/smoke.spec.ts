import { expectToFit } from './support/expectations.ts'
import { listPages, pageType, samplePages } from './support/pages.ts'
import { expect, test } from './support/site.ts'

const types = Object.entries(Object.groupBy(listPages(), pageType))

for (const [type, addresses = []] of types) {
  test(`${type} opens without an error, and fits a small phone and a desk`, async ({ page }) => {
    test.setTimeout(addresses.length * 10_000 + 20_000)
    for (const address of addresses) {
      const response = await page.goto(address)
      expect(response?.status(), address).toBe(200)
      await expect(page.locator('h1'), address).toHaveCount(1)
      await expectToFit(page, [320, 1440])
    }
  })
}

for (const address of samplePages())
  test(`${address} fits every screen`, { tag: '@matrix' }, async ({ page }) => {
    await page.goto(address)
    await expectToFit(page, [320, 360, 390, 600, 834, 1024, 1440, 2560])
  })
