import type { Page } from '@playwright/test'
import { expect, test } from './site.ts'

const light = 'rgb(251, 250, 246)'
const dark = 'rgb(20, 25, 27)'

async function choose(page: Page, theme: string) {
  await page.getByText('主题', { exact: true }).first().click()
  await page.getByLabel(theme).check()
}

test.use({ colorScheme: 'light' })

test('the theme is the system’s until the reader chooses', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('body')).toHaveCSS('background-color', light)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('body')).toHaveCSS('background-color', dark)

  await choose(page, '浅色')
  await expect(page.locator('body')).toHaveCSS('background-color', light)
})

test('the choice is kept from page to page, and taken back', async ({ page }) => {
  await page.goto('/')
  await choose(page, '深色')
  await expect(page.locator('body')).toHaveCSS('background-color', dark)
  await page.goto('/en/')
  await expect(page.locator('body')).toHaveCSS('background-color', dark)

  await page.goto('/')
  await choose(page, '随系统')
  await expect(page.locator('body')).toHaveCSS('background-color', light)
  await page.reload()
  await expect(page.locator('body')).toHaveCSS('background-color', light)
})

test('a choice that makes no sense is as none', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('theme', '"><script>')
  })
  await page.goto('/')
  await expect(page.locator('body')).toHaveCSS('background-color', light)
})

test('the choice works for the page where storage is blocked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
  })
  await page.goto('/')
  await choose(page, '深色')
  await expect(page.locator('body')).toHaveCSS('background-color', dark)
})

test('the panel opens and closes by keyboard, and closes by a click beside it', async ({ page }) => {
  await page.goto('/')
  const panel = page.locator('.theme')
  await panel.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(panel.getByLabel('深色')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowUp')
  await expect(panel.getByLabel('深色')).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(panel.getByLabel('深色')).toBeHidden()
  await expect(panel.locator('summary')).toBeFocused()

  await panel.locator('summary').click()
  await page.locator('h1').click()
  await expect(panel.getByLabel('深色')).toBeHidden()
})
