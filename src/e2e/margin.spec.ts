import { expect, test } from './support/site.ts'

const plan = 'jinan-civil-affairs-2021-2025'

for (const root of ['', '/en']) {
  test(
    `every note and every promised value is in sight: ${root}/${plan}`,
    { tag: '@screen' },
    async ({ page }) => {
      for (const chapter of [2, 3]) {
        await page.goto(`${root}/${plan}/chapter-${chapter}/`)
        const shown = await page
          .locator('.margin-note a, [data-plan-text] u mark')
          .evaluateAll((all) => all.map((one) => one.checkVisibility({ visibilityProperty: true })))
        expect(shown).not.toEqual([])
        expect(shown).not.toContain(false)
      }
    },
  )
}

test(
  'a note is beside its paragraph where there is room, and otherwise follows it',
  { tag: '@screen' },
  async ({ page, isMobile }) => {
    await page.goto(`/${plan}/chapter-3/`)
    const paragraph = await page.locator('#c3-s1-i2-p2').boundingBox()
    const note = await page.locator('#c3-s1-i2-p2 + .margin-note').boundingBox()
    if (!paragraph || !note) throw new Error('The paragraph and its note are not there.')
    if (isMobile) {
      expect(note.y).toBeGreaterThanOrEqual(paragraph.y + paragraph.height)
    } else {
      expect(note.x).toBeGreaterThan(paragraph.x + paragraph.width)
      expect(Math.abs(note.y - paragraph.y)).toBeLessThan(8)
    }
  },
)

test('a note leads to its target’s row, and from there to its page', async ({ page }) => {
  await page.goto(`/${plan}/chapter-3/`)
  await page.locator('#c3-s1-i2-p2 + .margin-note a').click()
  await expect(page).toHaveURL(/\/targets\/#t\d+$/)
  const row = page.locator('.targets tr:target')
  await expect(row).toBeInViewport()
  await row.locator('th a').click()
  await expect(page).toHaveURL(/\/targets\/extreme-difficulty-institutional-care\/$/)
})
