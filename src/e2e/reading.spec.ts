import type { Page } from '@playwright/test'
import { clipboard } from './support/clipboard.ts'
import { expect, test } from './support/site.ts'

const plan = '/jinan-civil-affairs-2021-2025'
const chapter = `${plan}/chapter-3/`

/** The address as a link has it, with or without its host. */
const address = (path: string) => new RegExp(`^(http://[^/]+)?${path}$`)

/** Takes the block to the top of the window, as a reader does who reads on from it. */
async function readAt(page: Page, id: string) {
  await page.evaluate((id) => {
    const top = document.getElementById(id)?.getBoundingClientRect().top ?? 0
    scrollTo(0, scrollY + top - innerHeight * 0.1)
  }, id)
}

/** The language switch that is within reach while one reads. */
const otherLanguage = (page: Page) => page.locator('.languages a[hreflang]:not([aria-current])')

test(
  'the language switch is within reach, and leads to the paragraph being read',
  { tag: '@screen' },
  async ({ page }) => {
    await page.goto(chapter)
    await readAt(page, 'c3-s2-i1-p2')
    const link = otherLanguage(page)
    await expect(link).toBeInViewport()
    await expect(link).toHaveText('English')
    await expect(link).toHaveAttribute('href', address(`/en${chapter}#c3-s2-i1-p2`))
    await link.click()
    await expect(page).toHaveURL(`/en${chapter}#c3-s2-i1-p2`)
    await expect(page.locator('#c3-s2-i1-p2')).toBeInViewport()
    await expect(link).toHaveAttribute('href', address(`${chapter}#c3-s2-i1-p2`))
  },
)

test(
  'a link to the last paragraph of a chapter is kept through both languages',
  { tag: '@screen' },
  async ({ page }) => {
    const last = `${plan}/chapter-4/#c4-s6-p1`
    await page.goto(last)
    await otherLanguage(page).click()
    await expect(page).toHaveURL(`/en${last}`)
    await otherLanguage(page).click()
    await expect(page).toHaveURL(last)
  },
)

test('at the top of a chapter the language switch leads to the top', { tag: '@screen' }, async ({ page }) => {
  await page.goto(chapter)
  await expect(otherLanguage(page)).toHaveAttribute('href', address(`/en${chapter}`))
})

test('the contents follow the reading', { tag: '@screen' }, async ({ page }) => {
  await page.goto(chapter)
  const here = page.locator('.rail [aria-current=location]')
  await expect(here).toHaveCount(0)
  await readAt(page, 'c3-s3-i2-p1')
  await expect(here).toHaveText('（二）\u2060健全完善社会组织管理体系')
  await readAt(page, 'c3-s1-p1')
  await expect(here).toHaveText(/^第一节/)
  await page.evaluate(() => {
    scrollTo(0, 0)
  })
  await expect(here).toHaveCount(0)
})

test('the contents lead to a section, also on a phone', { tag: '@screen' }, async ({ page, isMobile }) => {
  await page.goto(chapter)
  const rail = page.getByRole('navigation', { name: '目录' })
  const section = rail.getByRole('link', { name: '第四节' })
  if (isMobile) {
    await expect(section).toBeHidden()
    await rail.getByRole('button').click()
  }
  await section.click()
  await expect(page).toHaveURL(`${chapter}#c3-s4`)
  await expect(page.locator('#c3-s4')).toBeInViewport()
  if (isMobile) {
    await expect(section).toBeHidden()
    await expect(rail.getByRole('button')).toContainText('第四节')
    await rail.getByRole('button').click()
    await page.keyboard.press('Escape')
    await expect(section).toBeHidden()
  }
})

test('what the address names is marked', async ({ page }) => {
  await page.goto(`${chapter}#c3-s1-i2-p2`)
  await expect(page.locator('#c3-s1-i2-p2')).toHaveCSS('border-left-style', 'solid')
  await expect(page.locator('#c3-s1-i2-p1')).toHaveCSS('border-left-style', 'none')
})

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('copied text has the words of the plan, and no labels', async ({ page }) => {
    await page.goto(chapter)
    const expected = await page.evaluate(() => {
      const first = document.querySelector('#c3-s1-i2-p1')
      const last = document.querySelector('#c3-s1-i2-p2')
      if (!first || !last) throw new Error('The paragraphs are not there.')
      getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length)
      return [first.textContent, last.textContent]
    })
    await page.keyboard.press('Control+c')
    const copied = await clipboard(page)
    expect(copied.split(/\n+/)).toEqual(expected)
  })

  test('copied text has no labels in a browser that copies what cannot be selected', async ({ page }) => {
    await page.goto(chapter)
    const expected = await page.evaluate(() => {
      const sheet = document.styleSheets[0]
      sheet?.insertRule('.place.place { user-select: text }', sheet.cssRules.length)
      const first = document.querySelector('#c3-s1-i2-p1')
      const last = document.querySelector('#c3-s1-i2-p2')
      if (!first || !last) throw new Error('The paragraphs are not there.')
      getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length)
      return [first.textContent, last.textContent]
    })
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('第二段')
    await expect(page.getByRole('button', { name: '引用选中文字' })).toBeVisible()
    await page.keyboard.press('Control+c')
    const copied = await clipboard(page)
    expect(copied.split(/\n+/)).toEqual(expected)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a chapter has its text, its contents, its neighbours and the other language', async ({ page }) => {
    await page.goto(chapter)
    await expect(page.locator('[data-plan-text]').last()).toBeVisible()
    await expect(page.locator('.rail a[href="#c3-s4-i4"]')).toBeVisible()
    await page.locator('.place[href="#c3-s2-p1"]').click()
    await expect(page).toHaveURL(`${chapter}#c3-s2-p1`)
    await page.locator('.languages a[hreflang]:not([aria-current])').click()
    await expect(page).toHaveURL(`/en${chapter}`)
    await page.locator('[rel=next]').click()
    await expect(page).toHaveURL(`/en${plan}/chapter-4/`)
  })
})

test('a chapter is printed without what only a screen has', async ({ page }) => {
  await page.goto(chapter)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.locator('.rail')).toBeHidden()
  await expect(page.locator('header')).toBeHidden()
  await expect(page.locator('#c3-s1-p1')).toBeVisible()
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  // A fixed element is printed at the top of every sheet.
  await expect(page.locator('head')).toHaveCSS('position', 'fixed')
  await expect(page.locator('title')).toBeVisible()
})

test('a chapter is printed on A4', async ({ page }) => {
  await page.goto(`${plan}/chapter-4/`)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const sheets = Array.from(pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g), ([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ])
  expect(sheets.length).toBeGreaterThan(1)
  expect(new Set(sheets.map(String))).toEqual(new Set(['595,842']))
})
