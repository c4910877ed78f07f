import type { Page } from '@playwright/test'
import { expect, testCopy } from './support/copy-of-site.ts'
import { writeProgressSeeds } from './support/progress.ts'

/** A site of two plans with published results: one runs, the period of the other is over. */
const test = testCopy(writeProgressSeeds, '')

const fact = (page: Page, name: string) =>
  page.locator('dl.facts dt', { hasText: new RegExp(`^${name}$`) }).locator('+ dd')

for (const [plan, id, status, how] of [
  ['plan-running', 'beds', '按期', '按2023年公布的结果'],
  ['plan-running', 'holders', '落后', '按2023年公布的结果'],
  ['plan-running', 'sites', '已达到', '按2023年公布的结果'],
  ['plan-over', 'beds', '已达到', '按2025年公布的结果'],
  ['plan-over', 'holders', '未达到', '按2025年公布的结果'],
] as const) {
  test(`of ${plan}, ${id} is ${status}`, async ({ page }) => {
    await page.goto(`/${plan}/targets/${id}/`)
    await expect(fact(page, '进度')).toHaveText(`${status} ${how}`)
    await expect(fact(page, '公布的结果').getByRole('link').first()).toHaveAttribute(
      'href',
      'https://example.org/bulletin',
    )
    await expect(fact(page, '公布的结果')).toContainText('2026-01-31查阅')
  })
}

test('without a published result there is no status, and the page says so', async ({ page }) => {
  await page.goto('/plan-over/targets/sites/')
  await expect(fact(page, '公布的结果')).toHaveText('本站尚未收录')
  await expect(fact(page, '进度')).toHaveCount(0)
})

test('the table and its summary tell what was published', async ({ page }) => {
  await page.goto('/plan-running/targets/')
  await expect(page.locator('.lede')).toContainText('其中3项有公布的结果。')
  const row = page.locator('.targets tr', { has: page.locator('a[href$="/beds/"]') })
  await expect(row).toContainText('2023年公布52%（按期）')
  await page.goto('/en/plan-over/targets/')
  await expect(page.locator('.targets')).toContainText('14,000 people published for 2025 (Not met)')
})

test('the charts tell it too', async ({ page }) => {
  await page.goto('/plan-running/targets/')
  const list = page.getByRole('listbox').first()
  await list.scrollIntoViewIfNeeded()
  await expect(list).toHaveAttribute('tabindex', '0')
  await expect(list.getByRole('option').first()).toHaveText(
    '护理型床位占比：起点40%，目标达到60%，2023年公布52%',
  )
  await page.goto('/plan-running/targets/beds/')
  const course = page.getByRole('listbox')
  await course.scrollIntoViewIfNeeded()
  await expect(course.getByRole('option')).toHaveText([
    '起点：2020年40%',
    '公布的结果：2022年47%',
    '公布的结果：2023年52%',
    '目标：2025年60%',
  ])
})

test('a plan that runs does not say that it is over', async ({ page }) => {
  await page.goto('/plan-running/targets/')
  await expect(page.locator('.foot')).toContainText('正在实施')
  await page.goto('/plan-over/targets/')
  await expect(page.locator('.foot')).toContainText('已届满')
})
