import { expect, test } from './support/site.ts'

const chapter = '/jinan-civil-affairs-2021-2025/chapter-3/'

for (const [lang, address, word, meaning] of [
  ['Chinese', chapter, '特困人员', '没有劳动能力'],
  ['English', `/en${chapter}`, 'people in extreme difficulty', 'no ability to work'],
] as const) {
  test(
    `a term of the ${lang} text is explained in its place, by one tap`,
    { tag: '@screen' },
    async ({ page }) => {
      await page.goto(address)
      const term = page.locator('[data-plan-text] label', { hasText: word })
      const definition = page.locator('.definitions > div', { hasText: meaning })
      await expect(definition).toBeHidden()
      // Under no bar, so that the tap need not scroll.
      await term.evaluate((element) => {
        element.scrollIntoView({ block: 'center' })
      })
      // Where the words are, as what is above them may be laid out late.
      const before = (await term.boundingBox())?.y
      await term.click()
      await expect(definition).toBeVisible()
      await expect(definition).toBeInViewport({ ratio: 1 })
      await page.keyboard.press('Escape')
      await expect(definition).toBeHidden()
      expect((await term.boundingBox())?.y).toBe(before)
    },
  )
}

test('a term is explained by the keyboard', async ({ page }) => {
  await page.goto(chapter)
  await page.locator('[data-plan-text] label:text-is("特困人员") > button').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.definitions > div:visible')).toBeVisible()
})

test('the words of a term are copied with the text around them', async ({ page }) => {
  await page.goto(chapter)
  const paragraph = page.locator('[data-plan-text]', { has: page.locator('label') }).first()
  const selected = await paragraph.evaluate((element) => {
    getSelection()?.selectAllChildren(element)
    return getSelection()?.toString()
  })
  expect(selected).toBe(await paragraph.textContent())
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a term is explained in its place all the same', async ({ page }) => {
    await page.goto(chapter)
    await page.locator('[data-plan-text] label', { hasText: '特困人员' }).click()
    await expect(page.locator('.definitions > div:visible')).toBeVisible()
  })
})

test('a browser that knows no popovers shows the definitions at the foot', async ({ page }) => {
  await page.route(`**${chapter}`, async (route) => {
    const response = await route.fetch()
    // Without the attribute the element is what an old browser takes it for.
    await route.fulfill({ response, body: (await response.text()).replaceAll(' popover', ' data-unknown') })
  })
  await page.goto(chapter)
  await expect(page.locator('.definitions > div').first()).toBeVisible()
})

test('the glossary gives each term its English and its places', async ({ page }) => {
  await page.goto('/glossary/')
  const entry = page.locator('#time-bank')
  await expect(entry).toContainText('时间银行')
  await expect(entry).toContainText('time bank')
  await entry.locator('summary').click()
  await entry.locator('li a').first().click()
  await expect(page.locator(':target')).toContainText('时间银行')
})

test('the glossary says who publishes the English, and nothing of a rendering of our own', async ({
  page,
}) => {
  await page.goto('/en/glossary/')
  await expect(page.locator('#charitable-trusts')).toContainText(
    'Source: Charity Law (2023), NPC English translation',
  )
  await expect(page.locator('#time-bank')).not.toContainText('Source:')
  await page.goto('/glossary/')
  await expect(page.locator('#charitable-trusts')).toContainText('译法来源：Charity Law (2023)')
})
