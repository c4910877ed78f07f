import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Expects that axe finds no violation on the page as it is. */
export async function expectAccessible(page: Page) {
  // Without frames, and reporting violations alone, axe takes a fraction of the time on a long page.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([])
}

const scrolledSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Expects that nothing scrolls sideways at these widths, in pixels; leaves the page at the last. */
export async function expectToFit(page: Page, widths: readonly number[]) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    // A chart takes its new width a frame later.
    await expect.poll(() => scrolledSideways(page), `${page.url()} at ${width} px`).toBeLessThanOrEqual(0)
  }
}
