import type { Download } from '@playwright/test'
import { expectAccessible, expectToFit } from './support/expectations.ts'
import { expect, testOtherSite } from './support/other-site-test.ts'
import { testTables } from './support/tables.ts'

/** A library: the plan of this site and a sample of another city’s, translated in part and named in part. */
const test = testOtherSite('library')

const jinan = '/jinan-civil-affairs-2021-2025/'
const sample = '/sample-civil-affairs-2026-2030/'

test('a search finds all plans, or the one that is read', async ({ page }) => {
  await page.goto('/')
  await page.locator('.ask input').fill('护理型床位')
  await page.keyboard.press('Enter')
  const results = page.locator('.results')
  const choices = page.locator('.matches [role=group][aria-label=规划] a')
  await expect(choices).toHaveText([/^全部$/, /^济南民政规划 2021—2025\d+$/, /^样例民政规划 2026—2030\d+$/])
  const counts = await choices
    .locator('small')
    .evaluateAll((all) => all.map(({ textContent }) => Number(textContent)))
  expect(counts[1]).toBe(4)
  await expect(results).toHaveAttribute('data-matches', String((counts[0] ?? 0) + 4))
  const lists = page.locator('.matches aside')
  await expect(lists.locator(`a[href^="${jinan}targets/"]`)).toHaveCount(1)
  await expect(lists.locator(`a[href^="${sample}targets/"]`)).toHaveCount(1)
  await expect(lists.locator('.of').first()).toHaveText('济南民政规划 2021—2025')

  const english = await page.context().newPage()
  await english.goto('/en/search/?q=%22nursing-care+beds%22&plan=sample-civil-affairs-2026-2030')
  await expect(english.locator('.results')).toHaveAttribute('data-matches', '3')
  await expect(english.locator(`.results a:not([href^="/en${sample}"])`)).toHaveCount(0)
  await english.close()

  await choices.nth(2).click()
  await expect(results).toHaveAttribute('data-matches', '4')
  await expect(results.locator(`a:not([href^="${sample}"])`)).toHaveCount(0)
  await expect(lists.locator(`a[href^="${jinan}"]`)).toHaveCount(0)

  // On a plan’s page the field is that plan’s; another may have what it does not.
  await page.goto(`${sample}chapter-2/`)
  await page.keyboard.press('/')
  await page.keyboard.type('殡葬')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?q=.+&plan=sample-civil-affairs-2026-2030$/)
  await expect(page.locator('.outcome')).toHaveText('“样例民政规划 2026—2030”里没有“殡葬”。')
  await page.getByRole('link', { name: '在全部规划里搜索“殡葬”' }).click()
  await expect(results.locator(`a[href^="${jinan}"]`).first()).toBeVisible()
})

test('the chart of a comparison is fetched in view, read by keyboard, and saved', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (/\/draw\..*js$/.test(request.url())) scripts.push(request.url())
  })
  await page.emulateMedia({ forcedColors: 'active' })
  await page.setViewportSize({ width: 1440, height: 300 })
  await page.goto('/en/comparisons/')
  await page.waitForLoadState('networkidle')
  expect(scripts).toEqual([])

  const section = page.locator('#nursing-bed-share')
  const list = section.getByRole('listbox')
  await list.scrollIntoViewIfNeeded()
  await expect(list).toHaveAttribute('tabindex', '0')
  expect(scripts).toHaveLength(1)
  await expect(list).toHaveAccessibleName(/2 plans, from 60% to 73%/)
  await list.focus()
  await page.keyboard.press('End')
  await expect(list.locator('[aria-selected=true]')).toHaveText(
    'Sample Civil Affairs Plan 2026–2030: from 58%, target: 73% (2030)',
  )

  let saving = page.waitForEvent('download')
  await section.getByRole('button', { name: 'CSV' }).click()
  expect(await read(await saving)).toBe(
    '\uFEFFPlan,Baseline,Target,Published results\r\nJinan Civil Affairs Plan 2021–2025,,60% (2025),\r\nSample Civil Affairs Plan 2026–2030,\u200B58%,73% (2030),\r\n',
  )
  saving = page.waitForEvent('download')
  await section.getByRole('button', { name: 'PNG' }).click()
  const picture = await saving
  expect(picture.suggestedFilename()).toBe('comparison-nursing-bed-share.png')
  expect(await read(picture, 'latin1')).toMatch(/^\x89PNG/)
})

for (const [colorScheme, address] of [
  ['light', '/'],
  ['dark', '/en/'],
  ['light', '/en/comparisons/'],
  ['dark', '/comparisons/'],
] as const) {
  test(`${address} has no accessibility violation, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(address)
    await expectAccessible(page)
  })
}

test('nothing scrolls sideways on a phone', async ({ page }) => {
  for (const address of ['/', '/en/', '/comparisons/', '/en/comparisons/', sample]) {
    await page.goto(address)
    await expectToFit(page, [390, 320])
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a comparison shows no control that would do nothing, and a chapter its notice', async ({ page }) => {
    await page.goto('/en/comparisons/')
    await expect(page.locator('#nursing-bed-share tbody tr')).toHaveCount(2)
    await expect(page.locator('.plot').first()).toBeHidden()
    await expect(page.locator('.chart-actions').first()).toBeHidden()
    await page.goto(`/en${sample}chapter-3/`)
    await expect(page.locator('.notice')).toBeVisible()
  })
})

testTables(test)

async function read(download: Download, encoding: BufferEncoding = 'utf8'): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString(encoding)
}
