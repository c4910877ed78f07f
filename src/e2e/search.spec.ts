import { expect, test } from './site.ts'

const chapter = '/jinan-civil-affairs-2021-2025/chapter-3/'
const results = '.results > li'

test('the header’s search is found by its key, and leads to results that lead to their paragraph', async ({
  page,
  isMobile,
}) => {
  await page.goto(chapter)
  if (isMobile) {
    await page.getByRole('link', { name: '搜索', exact: true }).click()
    await page.getByRole('searchbox').tap()
  } else {
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox')).toBeFocused()
  }
  await page.keyboard.type('护理型床位')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/search/?q=${encodeURIComponent('护理型床位')}`)
  await expect(page.getByRole('status')).toHaveText(/^“护理型床位”：\d+ 段$/)
  await expect(page.locator(results).first()).toContainText('护理型床位')
  await expect(page.locator('mark').first()).toBeVisible()

  const result = page.locator(results, { hasText: '第二章第三节第三段' }).getByRole('link')
  await result.click()
  await expect(page).toHaveURL('/jinan-civil-affairs-2021-2025/chapter-2/#c2-s3-p3')
  await expect(page.locator('#c2-s3-p3')).toBeInViewport()

  await page.goBack()
  await expect(page.getByRole('searchbox')).toHaveValue('护理型床位')
  await expect(page.locator(results).first()).toBeVisible()
})

test('English is searched in English', async ({ page }) => {
  await page.goto('/en/')
  await page.getByRole('searchbox').fill('nursing-care beds')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\/en\/search\/\?q=nursing-care\+beds$/)
  await expect(page.getByRole('status')).toHaveText(/^“nursing-care beds”: paragraphs found: \d+$/)
  await expect(page.locator(results).first()).toContainText(/Chapter \d, Section \d/)
})

test('the query stays in the address, and the back button goes from query to query', async ({ page }) => {
  await page.goto('/search/?q=低保')
  await expect(page.getByRole('status')).toHaveText(/^“低保”：\d+ 段$/)
  await page.getByRole('searchbox').fill('殡葬')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText(/^“殡葬”：\d+ 段$/)
  await page.goBack()
  await expect(page.getByRole('status')).toHaveText(/^“低保”：\d+ 段$/)
  await expect(page.getByRole('searchbox')).toHaveValue('低保')
  await page.goForward()
  await expect(page.getByRole('status')).toHaveText(/^“殡葬”：\d+ 段$/)
})

test('more results are listed on demand, and the focus goes to the first of them', async ({ page }) => {
  await page.goto('/search/?q=养老服务')
  await expect(page.locator(results)).toHaveCount(10)
  await page.getByRole('button', { name: /再列 \d+ 段/ }).click()
  await expect(page.locator(results)).toHaveCount(20)
  await expect(page.locator(results).nth(10).getByRole('link')).toBeFocused()
})

test('the search says so when it finds nothing', async ({ page }) => {
  await page.goto('/search/?q=独角兽犀牛')
  await expect(page.getByRole('status')).toContainText('没有找到“独角兽犀牛”')
})

for (const query of [
  '<img src=x onerror=alert(1)>',
  '"',
  '%',
  '{n}',
  '\u0000\u0007',
  '。',
  '🀄'.repeat(2000),
]) {
  test(`a query such as ${query.slice(0, 12)} does no harm`, async ({ page }) => {
    await page.goto('/search/')
    await page.getByRole('searchbox').fill(query)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status')).not.toHaveText(/^正在查找/)
    await expect(page.locator('main img')).toHaveCount(0)
  })
}

test('nothing of the engine is fetched before a query', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await page.goto('/search/', { waitUntil: 'networkidle' })
  expect(fetched.filter((path) => path.includes('pagefind'))).toEqual([])
})

test('a search that does not load says so, and can be tried again', async ({ page, faults }) => {
  await page.route('**/pagefind/pagefind.js', (route) => route.abort())
  await page.goto('/search/?q=低保')
  await expect(page.getByRole('status')).toContainText('搜索没有载入')
  await page.unroute('**/pagefind/pagefind.js')
  await page.getByRole('button', { name: '搜索' }).click()
  await expect(page.getByRole('status')).toHaveText(/^“低保”：\d+ 段$/)
  expect(faults.splice(0).every((fault) => fault.includes('Failed to load resource'))).toBe(true)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the search says what to do, and the contents are there', async ({ page }) => {
    await page.goto('/search/?q=低保')
    await expect(page.getByText('搜索要用 JavaScript')).toBeVisible()
    await page.getByRole('link', { name: '完善居民最低生活保障制度' }).click()
    await expect(page).toHaveURL(`${chapter}#c3-s1-i1`)
  })
})
