import { expectAccessible } from './support/expectations.ts'
import { samplePages } from './support/pages.ts'
import { expect, test } from './support/site.ts'
import { installSpeech } from './support/speech.ts'

/** In the proof alone, but on both screens. */
const proof = ['@matrix', '@screen']

for (const address of samplePages()) {
  const isEnglish = address.startsWith('/en/')
  const isGlossary = address.endsWith('/glossary/')
  for (const [colorScheme, tag] of [
    ['light', '@day'],
    // English has the colours of Chinese.
    ['dark', isEnglish ? proof : '@night'],
  ] as const) {
    test(
      `${colorScheme} ${address} has no accessibility violation`,
      { tag: isGlossary ? proof : tag },
      async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.goto(address)
        await expectAccessible(page)
      },
    )
    // Hundreds of entries are marked up alike: two letters of them take a tenth of the time.
    if (!isGlossary) continue
    test(
      `${colorScheme} ${address} has no accessibility violation in its first two letters`,
      { tag },
      async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.goto(address)
        await page.locator('main > section').nth(2).waitFor()
        await page.evaluate(() => {
          for (const element of Array.from(document.querySelectorAll('main > section')).slice(2))
            element.replaceChildren(...element.querySelectorAll('h2'))
        })
        await expectAccessible(page)
      },
    )
  }
}

const chapter = '/jinan-civil-affairs-2021-2025/chapter-4/'

for (const mode of ['large', 'contrast', 'contrast dark', 'large contrast light', 'large dark']) {
  test.describe(`chosen: ${mode}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.addInitScript((mode) => {
        localStorage.setItem('reading-settings', mode)
      }, mode)
    })
    for (const [address, tag] of [
      ['/', '@day'],
      [chapter, '@day'],
      ['/en/', proof],
      [`/en${chapter}`, proof],
      [`/bilingual${chapter}`, proof],
    ] as const) {
      test(`${address} has no accessibility violation`, { tag }, async ({ page }) => {
        await page.goto(address)
        await expectAccessible(page)
      })
    }
  })
}

for (const media of [
  { contrast: 'more' },
  { forcedColors: 'active' },
  { reducedMotion: 'reduce' },
] as const) {
  test(
    `${JSON.stringify(media)}: a chapter has no accessibility violation`,
    { tag: '@day' },
    async ({ page }) => {
      await page.emulateMedia(media)
      await page.goto(chapter)
      await expectAccessible(page)
    },
  )
}

for (const [address, tag] of [
  [chapter, '@screen'],
  [`/en${chapter}`, '@day'],
] as const) {
  test(`what opens on ${address} has no accessibility violation`, { tag }, async ({ page }) => {
    await installSpeech(page, ['zh-CN', 'en-US'])
    await page.goto(address)
    await page.locator('.settings').click()
    await expect(page.locator('.panel')).toBeVisible()
    await expectAccessible(page)
    await page.locator('.panel .aloud button').click()
    await expect(page.locator('.player')).toBeVisible()
    await expectAccessible(page)
    await page.locator('[data-plan-text] > .number').last().click()
    await expect(page.getByRole('dialog').getByRole('button', { name: 'RIS' })).toBeVisible()
    await expectAccessible(page)
  })
}
