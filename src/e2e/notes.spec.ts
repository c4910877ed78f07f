import { expect, test } from './support/site.ts'

const plan = '/jinan-civil-affairs-2021-2025'

for (const [lang, root] of [
  ['Chinese', ''],
  ['English', '/en'],
] as const) {
  test(`a sign in the ${lang} text leads to its note, and the note back to the words`, async ({ page }) => {
    await page.goto(`${root}${plan}/chapter-3/`)
    const sign = page.locator('#c3-s1-i3-p2 .sign[href*=six-areas]')
    await sign.click()
    await expect(page).toHaveURL(`${root}${plan}/notes/#six-areas-seven-rooms`)
    const note = page.locator('#six-areas-seven-rooms')
    await expect(note).toContainText('六大功能区')
    await note.locator('a').first().click()
    await expect(page).toHaveURL(`${root}${plan}/chapter-3/#c3-s1-i3-p2`)
  })
}

test('no sign gets into copied text', async ({ page }) => {
  await page.goto(`${plan}/chapter-3/`)
  const copied = await page.locator('#c3-s1-i3-p2').evaluate((element) => {
    getSelection()?.selectAllChildren(element)
    return getSelection()?.toString()
  })
  expect(copied).toContain('附属用房”等六大功能区于一体')
})
