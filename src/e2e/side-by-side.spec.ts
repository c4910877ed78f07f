import { expect, test } from './support/site.ts'

const page2 = '/bilingual/jinan-civil-affairs-2021-2025/chapter-2/'

test(
  'the two languages of a paragraph are in one row, at one address',
  { tag: '@screen' },
  async ({ page, isMobile }) => {
    await page.goto(`${page2}#c2-s3-p3`)
    const row = page.locator('#c2-s3-p3')
    await expect(row).toBeInViewport()
    const [chinese, english] = [row.locator('p[lang=zh-CN]'), row.locator('p[lang=en]')]
    await expect(chinese).toContainText('养老机构护理型床位占比达到60%')
    await expect(english).toContainText('60%')
    const [left, right] = [await chinese.boundingBox(), await english.boundingBox()]
    if (isMobile) expect(right?.y).toBeGreaterThan((left?.y ?? 0) + (left?.height ?? 0))
    else expect(right?.y).toBe(left?.y)
  },
)

for (const name of ['中文', 'English']) {
  test(`${name} leads to the same paragraph, and 对照 back to it`, { tag: '@screen' }, async ({ page }) => {
    await page.goto(`${page2}#c2-s3-p3`)
    await page.locator('.languages').getByText(name).click()
    await expect(page).toHaveURL(/chapter-2\/#c2-s3-p3$/)
    await expect(page.locator('#c2-s3-p3')).toBeInViewport()
    // On a phone the header has scrolled away, and the bar of contents has the languages.
    await page
      .locator('.languages a')
      .getByText(/^(对照|Both|Side by side)$/)
      .click()
    await expect(page).toHaveURL(/bilingual\/.*#c2-s3-p3$/)
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page is complete, and leads to both languages', async ({ page }) => {
    await page.goto(page2)
    await expect(page.locator('#c2-s3-p3 p')).toHaveCount(2)
    await page.locator('.languages').getByText('English').click()
    await expect(page).toHaveURL('/en/jinan-civil-affairs-2021-2025/chapter-2/')
  })
})
