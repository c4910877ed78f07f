import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { samplePages } from './pages.ts'
import { expect, test } from './site.ts'
import { installSpeech } from './speech.ts'

async function expectNoViolation(page: Page) {
  // In one piece, as there are no frames, and telling of violations alone: a fraction of the time on a long page.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    for (const address of samplePages()) {
      test(`${address} has no accessibility violation`, async ({ page }) => {
        await page.goto(address)
        await expectNoViolation(page)
      })
    }
  })
}

const chapter = '/jinan-civil-affairs-2021-2025/chapter-4/'

for (const mode of ['large', 'contrast', 'contrast dark', 'large contrast light', 'large dark']) {
  test.describe(`chosen: ${mode}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.addInitScript((mode) => {
        localStorage.setItem('comfort', mode)
      }, mode)
    })
    for (const address of ['/', '/en/', chapter, `/en${chapter}`, `/bilingual${chapter}`]) {
      test(`${address} has no accessibility violation`, async ({ page }) => {
        await page.goto(address)
        await expectNoViolation(page)
      })
    }
  })
}

for (const media of [
  { contrast: 'more' },
  { forcedColors: 'active' },
  { reducedMotion: 'reduce' },
] as const) {
  test(`${JSON.stringify(media)}: a chapter has no accessibility violation`, async ({ page }) => {
    await page.emulateMedia(media)
    await page.goto(chapter)
    await expectNoViolation(page)
  })
}

for (const address of [chapter, `/en${chapter}`]) {
  test(`what opens on ${address} has no accessibility violation`, async ({ page }) => {
    await installSpeech(page, ['zh-CN', 'en-US'])
    await page.goto(address)
    await page.locator('.comfort').click()
    await expect(page.locator('.panel')).toBeVisible()
    await expectNoViolation(page)
    await page.locator('.panel .aloud button').click()
    await expect(page.locator('.player')).toBeVisible()
    await expectNoViolation(page)
    await page.locator('[data-plan-text] > .number').last().click()
    await expect(page.getByRole('dialog').getByRole('button')).toHaveCount(5)
    await expectNoViolation(page)
  })
}
