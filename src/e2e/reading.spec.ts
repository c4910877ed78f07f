import type { Page } from '@playwright/test'
import { expect, test } from './site.ts'

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
const otherLanguage = (page: Page, isMobile: boolean) =>
  page.locator(isMobile ? '.rail > a' : '.languages a:not([aria-current])')

test('the language switch is within reach, and leads to the paragraph being read', async ({
  page,
  isMobile,
}) => {
  await page.goto(chapter)
  await readAt(page, 'c3-s2-i1-p2')
  const link = otherLanguage(page, isMobile)
  await expect(link).toBeInViewport()
  await expect(link).toHaveText('English')
  await expect(link).toHaveAttribute('href', address(`/en${chapter}#c3-s2-i1-p2`))
  await link.click()
  await expect(page).toHaveURL(`/en${chapter}#c3-s2-i1-p2`)
  await expect(page.locator('#c3-s2-i1-p2')).toBeInViewport()
  await expect(link).toHaveAttribute('href', address(`${chapter}#c3-s2-i1-p2`))
})

test('a link to the last paragraph of a chapter is kept through both languages', async ({
  page,
  isMobile,
}) => {
  const last = `${plan}/chapter-4/#c4-s6-p1`
  await page.goto(last)
  await otherLanguage(page, isMobile).click()
  await expect(page).toHaveURL(`/en${last}`)
  await otherLanguage(page, isMobile).click()
  await expect(page).toHaveURL(last)
})

test('at the top of a chapter the language switch leads to the top', async ({ page, isMobile }) => {
  await page.goto(chapter)
  await expect(otherLanguage(page, isMobile)).toHaveAttribute('href', address(`/en${chapter}`))
})

test('the contents follow the reading', async ({ page }) => {
  await page.goto(chapter)
  const here = page.locator('.rail [aria-current=location]')
  await expect(here).toHaveCount(0)
  await readAt(page, 'c3-s3-i2-p1')
  await expect(here).toHaveText('（二）健全完善社会组织管理体系')
  await readAt(page, 'c3-s1-p1')
  await expect(here).toHaveText(/^第一节/)
  await page.evaluate(() => {
    scrollTo(0, 0)
  })
  await expect(here).toHaveCount(0)
})

test('the contents lead to a section, also on a phone', async ({ page, isMobile }) => {
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

test('chapters lead to the one before and the one after', async ({ page }) => {
  await page.goto(`${plan}/`)
  await page.getByRole('link', { name: '从头读起' }).click()
  await expect(page).toHaveURL(`${plan}/chapter-1/`)
  for (const next of [2, 3, 4]) {
    await page.locator('[rel=next]').click()
    await expect(page).toHaveURL(`${plan}/chapter-${next}/`)
  }
  await expect(page.locator('[rel=next]')).toHaveCount(0)
  await page.locator('[rel=prev]').click()
  await expect(page).toHaveURL(`${plan}/chapter-3/`)
  await page.goto(`${plan}/chapter-1/`)
  await page.locator('[rel=prev]').click()
  await expect(page).toHaveURL(`${plan}/`)
})

test('what the address names is marked', async ({ page }) => {
  await page.goto(`${chapter}#c3-s1-i2-p2`)
  await expect(page.locator('#c3-s1-i2-p2')).not.toHaveCSS('box-shadow', 'none')
  await expect(page.locator('#c3-s1-i2-p1')).toHaveCSS('box-shadow', 'none')
})

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

  test('the link to a paragraph is copied by its label, and the page stays where it is', async ({
    page,
    baseURL,
  }) => {
    await page.goto(chapter)
    const label = page.locator('.place[href="#c3-s1-i2-p1"]')
    await label.scrollIntoViewIfNeeded()
    const before = await page.evaluate(() => scrollY)
    await label.click()
    await expect(page.getByRole('status')).toContainText('已复制链接：（二）')
    expect(await clipboard(page)).toBe(`${baseURL ?? ''}${chapter}#c3-s1-i2-p1`)
    await expect(page).toHaveURL(`${chapter}#c3-s1-i2-p1`)
    expect(await page.evaluate(() => scrollY)).toBe(before)
  })

  test('the link to a heading is copied by its number, with the keyboard', async ({ page, baseURL }) => {
    await page.goto(`/en${chapter}`)
    await page.locator('#c3-s2 > a').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status')).toHaveText('Link copied: Section 2')
    expect(await clipboard(page)).toBe(`${baseURL ?? ''}/en${chapter}#c3-s2`)
  })

  test('the link is copied where the Clipboard API is missing', async ({ page, baseURL }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })
    })
    await page.goto(chapter)
    await page.locator('.place').first().click()
    await expect(page.getByRole('status')).toContainText('已复制链接')

    const other = await page.context().newPage()
    await other.goto(chapter)
    expect(await clipboard(other)).toBe(`${baseURL ?? ''}${chapter}#c3-s1-p1`)
  })

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
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a chapter has its text, its contents, its neighbours and the other language', async ({ page }) => {
    await page.goto(chapter)
    await expect(page.locator('[data-plan-text]').last()).toBeVisible()
    await expect(page.locator('.rail a[href="#c3-s4-i4"]')).toBeVisible()
    await expect(page.locator('.theme')).toBeHidden()
    await page.locator('.place[href="#c3-s2-p1"]').click()
    await expect(page).toHaveURL(`${chapter}#c3-s2-p1`)
    await page.locator('.languages a:not([aria-current])').click()
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
})
