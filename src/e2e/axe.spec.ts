import { AxeBuilder } from '@axe-core/playwright'
import { samplePages } from './pages.ts'
import { expect, test } from './site.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    for (const address of samplePages()) {
      test(`${address} has no accessibility violation`, async ({ page }) => {
        await page.goto(address)
        // In one piece, as there are no frames, and telling of violations alone: a fraction of the time on a long page.
        const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
        const { violations } = await axe.analyze()
        expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([])
      })
    }
  })
}
