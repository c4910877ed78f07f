import { AxeBuilder } from '@axe-core/playwright'
import { samplePages } from './pages.ts'
import { expect, test } from './site.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    for (const address of samplePages()) {
      test(`${address} has no accessibility violation`, async ({ page }) => {
        await page.goto(address)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([])
      })
    }
  })
}
