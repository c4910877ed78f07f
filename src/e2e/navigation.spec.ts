import type { Page } from '@playwright/test'
import { expect, test } from './support/site.ts'

const plan = '/jinan-civil-affairs-2021-2025'

/** One page of each kind, with the first line of its text. */
const pages: Record<string, string> = {
  '/': 'h1',
  [`${plan}/`]: 'h1',
  [`${plan}/chapter-3/`]: 'h1',
  [`/bilingual${plan}/chapter-3/`]: 'h1',
  [`${plan}/targets/`]: 'h1',
  [`${plan}/targets/extreme-difficulty-institutional-care/`]: '.front > :first-child',
  [`${plan}/topics/children/`]: 'h1',
  [`${plan}/tasks/`]: 'h1',
  [`${plan}/references/`]: 'h1',
  [`${plan}/notes/`]: 'h1',
  [`${plan}/downloads/`]: 'h1',
  '/glossary/': 'h1',
  '/search/': 'h1',
}

for (const width of [1680, 1280, 1024, 768, 390, 320]) {
  test(`text begins at one edge on every page at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const root of ['', '/en']) {
      const edges = new Map<string, number>()
      for (const [path, first] of Object.entries(pages)) {
        if (root !== '' && path.startsWith('/bilingual')) continue
        await page.goto(root + path)
        const left = await page
          .locator(first)
          .first()
          .evaluate((element) => element.getBoundingClientRect().left)
        edges.set(root + path, Math.round(left))
      }
      expect(new Set(edges.values()).size, JSON.stringify([...edges])).toBe(1)
    }
  })
}

const navigation = (page: Page) => page.getByRole('navigation', { name: '主导航' })

test('the header leads to every part of the plan, and marks where the reader is', async ({ page }) => {
  await page.goto('/')
  for (const [name, path] of [
    ['全文', `${plan}/`],
    ['目标', `${plan}/targets/`],
    ['任务', `${plan}/tasks/`],
    ['疑点', `${plan}/notes/`],
    ['词汇', '/glossary/'],
    ['下载', `${plan}/downloads/`],
  ] as const) {
    const link = navigation(page).getByRole('link', { name, exact: true })
    await link.click()
    await expect(page).toHaveURL(path)
    await expect(link).toHaveAttribute('aria-current', 'page')
    await expect(page.locator('footer').getByRole('link', { name, exact: true })).toBeVisible()
  }
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('on a phone a menu has the navigation', { tag: '@phone' }, async ({ page }) => {
      await page.goto(`${plan}/chapter-2/`)
      await expect(navigation(page)).toBeHidden()
      await page.getByRole('button', { name: '菜单' }).click()
      const link = navigation(page).getByRole('link', { name: '下载' })
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44)
      await link.click()
      await expect(page).toHaveURL(`${plan}/downloads/`)
      await expect(page.getByRole('link', { name: /^中文/ }).nth(1)).toHaveAttribute('href', /zh\.epub$/)
    })
  })
}

for (const { path, width, settings } of [
  { path: `${plan}/chapter-3/#c3-s2-i1-p2`, width: 390, settings: '' },
  { path: `${plan}/chapter-3/#c3-s2-i1-p2`, width: 320, settings: 'large larger' },
  { path: `/en${plan}/chapter-3/#c3-s2-i1-p2`, width: 320, settings: '' },
  { path: `/en${plan}/chapter-3/#c3-s2-i1-p2`, width: 768, settings: 'large' },
  { path: `${plan}/chapter-3/#c3-s2-i1-p2`, width: 1024, settings: '' },
  { path: `/bilingual${plan}/chapter-3/#c3-s2-i1-p2`, width: 390, settings: 'large' },
  { path: `/bilingual${plan}/chapter-3/#c3-s2-i1-p2`, width: 1440, settings: '' },
]) {
  test(`contents, search, languages and large text stay within reach: ${path} ${width} px ${settings}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript((settings) => {
      localStorage.setItem('reading-settings', settings)
    }, settings)
    await page.goto(path)
    const controls = [
      width < 1280 ? page.locator('.where') : page.locator('.rail [aria-current=location]'),
      width < 1280 ? page.locator('.to-search') : page.getByRole('searchbox'),
      page.locator('.languages a:not([aria-current])').first(),
      page.locator('.settings'),
    ]
    const boxes = []
    for (const control of controls) {
      await expect(control).toBeInViewport({ ratio: 1 })
      // Nothing lies over it.
      await control.click({ trial: true })
      boxes.push(await control.boundingBox())
    }
    if (width < 1280)
      for (const box of boxes) {
        expect(box?.height).toBeGreaterThanOrEqual(44)
        expect(box?.width).toBeGreaterThanOrEqual(24)
      }
  })
}

test('the downloads name the purpose, the size and the licence of every file', async ({ page, request }) => {
  for (const root of ['', '/en']) {
    await page.goto(`${root}${plan}/downloads/`)
    const rows = page.locator('.downloads dd')
    for (const row of await rows.all()) await expect(row.locator('p')).toHaveText(/\S/)
    const links = await page.locator('.files a').all()
    expect(links.length).toBeGreaterThan(20)
    for (const link of links) {
      const kilobytes = Number(/([\d,]+) KB/.exec((await link.textContent()) ?? '')?.[1]?.replace(',', ''))
      const body = await (await request.get((await link.getAttribute('href')) ?? '')).body()
      expect(kilobytes, (await link.getAttribute('href')) ?? '').toBe(Math.ceil(body.length / 1024))
    }
    await expect(page.locator('[rel=license]')).toHaveAttribute('href', /creativecommons/)
  }
})
