import { expect, type test as base } from '@playwright/test'
import { clipboard } from './clipboard.ts'
import { expectAccessible, expectToFit } from './expectations.ts'

const address = 'sample-civil-affairs-2026-2030/chapter-2/'
const pages = {
  zh: { at: `/${address}`, name: /^表1“十五五”\s?民政事业\s?主要指标$/ },
  en: { at: `/en/${address}`, name: /^Table 1\. Main indicators for civil affairs ?, 15th Five-Year Plan$/ },
} as const

/** Tests of the table of indicators in the sample plan of a library. */
export function testTables(test: Pick<typeof base, 'describe'> & typeof base) {
  test.describe('a table of indicators', () => {
    for (const { at, name } of Object.values(pages)) {
      test(`is one to every reader at ${at}`, async ({ page }) => {
        await page.goto(at)
        const table = page.getByRole('table', { name })
        await expect(table.getByRole('row')).toHaveCount(6)
        await expect(table.getByRole('columnheader')).toHaveCount(5)
        await expect(table.getByRole('rowheader')).toHaveCount(4)
        // A class spans two rows, a note all columns.
        await expect(table.locator('#c2-s2-p5 td[rowspan="2"]')).toHaveText(
          /^(?:养老服务|Elderly care services)$/,
        )
        await expect(table.locator('#c2-s2-p6 td')).toHaveCount(3)
        await expect(table.locator('#c2-s2-p9 td[colspan="5"]')).toHaveCount(1)
        // Promised values are marked, and listed beside the table.
        await expect(table.locator('mark')).toHaveText(['73', '90', /^6,?000$/, '400'])
        const notes = page.locator('.table + .margin-note a')
        await expect(notes).toHaveCount(4)
        await notes.first().click()
        await expect(page).toHaveURL(/\/targets\/#t1$/)
      })
    }

    test('is in both languages side by side', async ({ page }) => {
      await page.goto(`/bilingual/${address}#c2-s2-p7`)
      const tables = Object.values(pages).map(({ name }) => page.getByRole('table', { name }))
      const boxes = await Promise.all(
        tables.map(async (table) => {
          await expect(table.getByRole('columnheader')).toHaveCount(5)
          // A table that is wider than its column is moved sideways within it.
          return page.getByRole('region').filter({ has: table }).boundingBox()
        }),
      )
      expect(boxes[1]?.x).toBeGreaterThan((boxes[0]?.x ?? 0) + (boxes[0]?.width ?? 0))
      expect(boxes[1]?.y).toBe(boxes[0]?.y)
      await expect(page.locator('tr:target th')).toHaveText('持有社会工作职业水平资格证书人数（人）')
    })

    test('is moved sideways on a phone, by itself and by keyboard', async ({ page }) => {
      for (const at of [pages.zh.at, pages.en.at, `/bilingual/${address}`]) {
        await page.goto(at)
        await expectToFit(page, [320])
        const region = page.getByRole('region', { name: /^(?:表1|Table 1)/ }).last()
        await region.focus()
        await page.keyboard.press('ArrowRight')
        await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)
      }
    })

    test('is found by the words of a cell, and its row is where one comes to', async ({ page }) => {
      await page.goto('/search/?q=志愿服务时长')
      await page.locator(`.results a[href*="#c2-s2-p8"]`).first().click()
      await expect(page).toHaveURL(/#c2-s2-p8$/)
      const row = page.locator('tr:target')
      await expect(row.locator('.current')).toHaveText('志愿服务时长')
      await expect(row).toBeInViewport()
      await expect(row).toHaveCSS('border-left-width', '2px')
    })

    test('has rows that can be cited', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.goto(pages.zh.at)
      await page.locator('#c2-s2-p6').evaluate((row) => {
        getSelection()?.selectAllChildren(row)
      })
      await page.locator('.cite-selection').click()
      await page.getByRole('dialog').getByRole('button', { name: '复制原文和出处' }).click()
      await expect
        .poll(() => clipboard(page))
        .toMatch(/^农村养老服务设施覆盖率（%）\t82\t不低于90\t约束性\n——/)
    })

    for (const [colorScheme, at] of [
      ['light', pages.zh.at],
      ['dark', pages.en.at],
      ['light', `/bilingual/${address}`],
    ] as const) {
      test(`has no accessibility violation at ${at}, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.goto(at)
        await expectAccessible(page)
      })
    }
  })
}
