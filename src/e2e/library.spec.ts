import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Download } from '@playwright/test'
import { expect, testCopy } from './support/copy-of-site.ts'
import { expectAccessible, expectToFit } from './support/expectations.ts'
import { writeLibrarySeeds } from './support/library.ts'
import { test as testOne } from './support/site.ts'
import { testTables } from './support/tables.ts'

/** A library: the plan of this site and a sample of another city’s, translated in part and named in part. */
const test = testCopy(writeLibrarySeeds, 'https://example.org')

// One worker after the other: the library is built once.
test.describe.configure({ mode: 'default' })
test.skip(
  ({ isMobile }) => isMobile,
  'How plans stand together does not depend on the screen, but for one look.',
)

const jinan = '/jinan-civil-affairs-2021-2025/'
const sample = '/sample-civil-affairs-2026-2030/'
const run = promisify(execFile)

test('the home lists the plans by place, with period and field, and each can be read', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('h1')).toHaveText('民政规划库')
  const places = page.locator('.plan-list > ul > li')
  await expect(places.locator('h3')).toHaveText(['济南市', '样例市'])
  await expect(places.locator('p')).toHaveText([
    '2021—2025 年 · 已届满 · 民政 · 4 章，35 项目标 · 附英文译文',
    '2026—2030 年 · 实施中 · 民政 · 3 章，11 项目标 · 英文已译 58%',
  ])
  await places.getByRole('link', { name: '样例市“十五五”民政事业发展规划' }).click()
  await expect(page).toHaveURL(sample)
  await expect(page.locator('.foot')).toContainText('正在实施')
  // What a home says of its only plan, a plan of several says on its own page.
  await expect(page.locator('.topics li')).toHaveText(['老人', '结婚'])
  await expect(page.locator('.featured .ways')).toContainText('全部 11 项目标')

  await page.locator('.pager a').click()
  await expect(page).toHaveURL(`${sample}chapter-1/`)
  await expect(page.locator('#c1-s1-p1')).toContainText('建成社区食堂120家')
  await expect(page.locator('.top > .display')).toHaveText('样例民政规划')
  await page.locator('.top > .display').click()
  await expect(page).toHaveURL(sample)
  await page.locator('.crumb a').click()
  await expect(page).toHaveURL('/')

  await page.goto(`${jinan}chapter-4/`)
  await expect(page.locator('.foot')).toContainText('已届满')
  await page.locator('.foot').getByRole('link', { name: '全部规划' }).click()
  await expect(page).toHaveURL('/')
})

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

  // On a plan’s page the field is that plan’s; what it does not have may stand in another.
  await page.goto(`${sample}chapter-2/`)
  await page.keyboard.press('/')
  await page.keyboard.type('殡葬')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?q=.+&plan=sample-civil-affairs-2026-2030$/)
  await expect(page.locator('.outcome')).toHaveText('“样例民政规划 2026—2030”里没有“殡葬”。')
  await page.getByRole('link', { name: '在全部规划里查“殡葬”' }).click()
  await expect(results.locator(`a[href^="${jinan}"]`).first()).toBeVisible()
})

test('targets of one indicator stand side by side, in each plan’s own words', async ({ page }) => {
  await page.goto('/')
  await page.locator('.compared li').nth(2).click()
  await expect(page).toHaveURL('/comparisons/#rural-elderly-facilities')
  const rows = page.locator('#rural-elderly-facilities tbody tr')
  await expect(rows).toHaveText([/济南民政规划 2021—2025\s*不低于 80%\s*到2025年/, /不低于 90%\s*到2030年/])
  await expect(page.locator('#social-work-certificates h3')).toHaveText('2部规划，从6000人到1.5万人')
  await expect(page.locator('#social-work-certificates .hint')).toContainText('人口不同')
  await expect(page.locator('#consultation-platforms h3')).toHaveText('2部规划都是全覆盖')

  await rows.nth(1).getByRole('link', { name: '90%' }).click()
  await expect(page).toHaveURL(`${sample}targets/rural-elderly-facilities/`)
  await page.getByRole('link', { name: '济南民政规划 2021—2025' }).click()
  await expect(page).toHaveURL('/comparisons/#rural-elderly-facilities')
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
    '\uFEFFPlan,Baseline,Target,Published results\r\nJinan Civil Affairs Plan 2021–2025,,60% (2025),\r\nSample Civil Affairs Plan 2026–2030,58%,73% (2030),\r\n',
  )
  saving = page.waitForEvent('download')
  await section.getByRole('button', { name: 'PNG' }).click()
  const picture = await saving
  expect(picture.suggestedFilename()).toBe('comparison-nursing-bed-share.png')
  expect(await read(picture, 'latin1')).toMatch(/^\x89PNG/)
})

test('the comparisons are data too', async ({ request }) => {
  const file = (await (await request.get('/data/comparisons.json')).json()) as {
    comparisons: { id: string; targets: { plan: string; target: { statements: { value: number }[] } }[] }[]
  }
  const [beds] = file.comparisons
  expect(beds?.targets.map(({ plan, target }) => [plan, target.statements[0]?.value])).toEqual([
    ['jinan-civil-affairs-2021-2025', 60],
    ['sample-civil-affairs-2026-2030', 73],
  ])
  const csv = await (await request.get('/data/comparisons.csv')).text()
  expect(csv.split('\r\n')[0]).toMatch(/^\uFEFFcomparison,plan,period_from,period_to,target,statement,/)
  expect((await request.get('/data/comparisons.schema.json')).ok()).toBe(true)
})

test('a target nobody has named is shown as it was read, without English', async ({ page }) => {
  await page.goto(`/en${sample}targets/`)
  const row = page.locator('.targets tr', { hasText: '养老护理员培训' })
  await expect(row.locator('th')).toHaveAttribute('lang', 'zh-CN')
  await expect(row).toContainText('8,000人次')
  await row.locator('th a').click()
  await expect(page.locator('h1')).toHaveText('养老护理员培训')
  await expect(page.locator('main')).toContainText('到2030年，养老护理员培训8000人次。')
  await page.goto(`/en${sample}chapter-3/`)
  await expect(page.locator('#c3-s2-i1-p1')).toHaveAttribute('lang', 'zh-CN')
  await expect(page.locator('.notice')).toBeVisible()
})

test('pages of the whole site speak of both plans', async ({ page, request }) => {
  await page.goto('/404.html')
  await expect(page.locator('main section').first().locator('li')).toHaveCount(3)
  await page.goto('/search/')
  await expect(page.locator('.contents h2')).toHaveText(['济南民政规划 2021—2025', '样例民政规划 2026—2030'])
  await page.goto('/glossary/#nursing-care-beds')
  await expect(page.locator('#nursing-care-beds details .also')).toHaveText([
    '济南民政规划 2021—2025',
    '样例民政规划 2026—2030',
  ])
  const llms = await (await request.get('/llms.txt')).text()
  const map = await (await request.get('/sitemap-0.xml')).text()
  for (const plan of [jinan, sample]) {
    expect(llms).toContain(`https://example.org${plan.slice(0, -1)}.md`)
    expect(map).toContain(`<loc>https://example.org/en${plan}chapter-3/</loc>`)
  }
  expect(map).toContain('<loc>https://example.org/comparisons/</loc>')
  expect(llms).toContain('(https://example.org/data/comparisons.csv)')
})

test('every link resolves, and each plan is published as it was obtained', async ({ copy }) => {
  test.slow()
  const options = {
    cwd: copy.folder,
    env: { ...process.env, SITE_URL: 'https://example.org', BASE_PATH: '/' },
  }
  const links = await run(process.execPath, ['scripts/links.ts'], options)
  expect(links.stdout).toMatch(/^\d+ links in \d+ files resolve\.\n$/)
  const { stdout } = await run(process.execPath, ['scripts/fidelity.ts'], options)
  expect(stdout.match(/is plan\.txt byte for byte/g)).toHaveLength(4)
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

  test('a comparison is complete', async ({ page }) => {
    await page.goto('/en/comparisons/')
    await expect(page.locator('#nursing-bed-share tbody tr')).toHaveText([
      /Jinan Civil Affairs Plan 2021–2025\s*reach 60%\s*by 2025\s*Chapter 2, Section 3/,
      /Sample Civil Affairs Plan 2026–2030\s*reach 73%\s*by 2030\s*58% in 2025/,
    ])
    await expect(page.locator('.plot').first()).toBeHidden()
    await expect(page.locator('.chart-actions').first()).toBeHidden()
  })
})

testTables(test)

testOne(
  'where there is one plan nothing is compared, and nothing leads to a comparison',
  async ({ page, isMobile }) => {
    testOne.skip(isMobile, 'It does not depend on the screen.')
    await page.goto('/jinan-civil-affairs-2021-2025/targets/nursing-bed-share/')
    await expect(page.locator('a[href*=comparisons]')).toHaveCount(0)
    await page.goto('/')
    await expect(page.locator('a[href*=comparisons]')).toHaveCount(0)
    await expect(page.locator('.foot')).not.toContainText('全部规划')
  },
)

async function read(download: Download, encoding: BufferEncoding = 'utf8'): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString(encoding)
}
