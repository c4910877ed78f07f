import { expectAccessible, expectToFit } from './support/expectations.ts'
import { caseSets } from './support/search/cases.ts'
import { measure } from './support/search/measure.ts'
import { outcome, results, searchFor } from './support/search/page.ts'
import { readBlocks, matchesOf } from './support/search/expected-matches.ts'
import { expect, test } from './support/site.ts'

const chapter = '/jinan-civil-affairs-2021-2025/chapter-3/'

// One set in each language is asked through the page; all of them without it, in static/search.test.ts.
const sets = caseSets({ terms: 20, substrings: 30, others: 30 }).filter(({ name }) =>
  ['substrings of 1–12 characters', 'English phrases in quotes'].includes(name),
)

for (const { name, lang, cases } of sets) {
  const address = lang === 'zh' ? '/search/' : '/en/search/'

  test(`what is there is found, and nothing else: ${name}`, async ({ page }) => {
    await page.goto(address)
    const { wrong, ...quality } = await measure(page, cases)
    expect(wrong).toEqual([])
    expect(quality).toEqual({ queries: cases.length, recall: 1, precision: 1, exact: 1 })
    expect(cases.length).toBeGreaterThan(20)
  })

  test(`a browser that cannot run the engine finds the same by reading: ${name}`, async ({ page }) => {
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(request.url()))
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'WebAssembly')
    })
    await page.goto(address)
    const { wrong } = await measure(page, cases)
    expect(wrong).toEqual([])
    expect(fetched.filter((url) => /pagefind\.js|\.wasm/.test(url))).toEqual([])
    if (lang === 'zh') return
    // The exact word first, then its other forms with a count of their own.
    await searchFor(page, 'allowances', '/en/search/')
    await expect(page.locator('.results')).toHaveCount(2)
    await expect(page.locator('.apart')).toHaveText(/^Its words in another form or order: \d+ matches/)
  })
}

test(
  'a clerk finds every place that says 一窗受理, and how many there are',
  { tag: '@screen' },
  async ({ page, isMobile }) => {
    const { matches, addresses, pages } = matchesOf(readBlocks('zh'), '一窗受理')
    await page.goto(chapter)
    if (isMobile) {
      await page.getByRole('link', { name: '搜索', exact: true }).click()
      await page.getByRole('combobox').tap()
    } else {
      await page.keyboard.press('/')
      await expect(page.getByRole('searchbox')).toBeFocused()
    }
    await page.keyboard.type('一窗受理')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/search/?q=${encodeURIComponent('一窗受理')}`)
    await expect(outcome(page)).toHaveText(`“一窗受理”：${matches} 处，见于 ${addresses.length} 段。`)
    await expect(results(page)).toHaveAttribute('data-matches', String(matches))
    await expect(results(page)).toHaveAttribute('data-pages', String(pages))
    await expect(results(page).locator('mark')).toHaveText(Array.from({ length: matches }, () => '一窗受理'))
  },
)

test(
  'a result opens at its paragraph with the words marked, and one steps from match to match',
  { tag: '@screen' },
  async ({ page }) => {
    await searchFor(page, '护理型床位')
    await page.locator('.results a[href*="c2-s3-p3"]').click()
    await expect(page).toHaveURL(/chapter-2\/\?mark=[^#]+#c2-s3-p3$/)
    await expect(page.locator('#c2-s3-p3 .match').first()).toHaveText('护理型床位')
    await expect(page.locator('#c2-s3-p3')).toBeInViewport()
    const all = matchesOf(
      readBlocks('zh').filter((block) => block.page.endsWith('/chapter-2/')),
      '护理型床位',
    ).matches
    await expect(page.locator('.steps')).toContainText(`本页共 ${all} 处`)
    await page.getByRole('link', { name: '全部结果' }).click()
    await expect(page).toHaveURL(/\/search\/\?q=/)

    await page.goto(`${chapter}?mark=${encodeURIComponent('养老服务')}#c3-s2-i1-p1`)
    const state = page.locator('.steps [role=status]')
    const before = await state.textContent()
    await page.getByRole('button', { name: '下一处' }).click()
    await expect(state).not.toHaveText(before ?? '')
    await page.getByRole('button', { name: '上一处' }).click()
    await expect(state).toHaveText(before ?? '')
    await expect(page.locator('.match.current')).toBeInViewport()

    const text = await page.locator('article').textContent()
    await page.getByRole('button', { name: '取消标记' }).click()
    await expect(page.locator('.match')).toHaveCount(0)
    await expect(page).toHaveURL(`${chapter}#c3-s2-i1-p1`)
    expect(await page.locator('article').textContent()).toBe(text)
  },
)

test('words are marked across the elements within a paragraph', async ({ page }) => {
  await page.goto(
    `${chapter}?mark=${encodeURIComponent('第一节构建“大救助”')}&mark=${encodeURIComponent('标准、覆盖范围。落实')}`,
  )
  await expect(page.locator('#c3-s1 .match').first()).toBeVisible()
  expect((await page.locator('#c3-s1 .match').allTextContents()).join('').replace(/\s/g, '')).toBe(
    '第一节构建“大救助”',
  )
  expect((await page.locator('#c3-s1-i1-p1 .match').allTextContents()).join('')).toBe('标准、覆盖范围。落实')
})

test('a page that no search leads to loads nothing of it', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await page.goto(chapter, { waitUntil: 'networkidle' })
  await page.goto('/search/', { waitUntil: 'networkidle' })
  expect(fetched.filter((path) => /pagefind|marks/.test(path))).toEqual([])
})

test('Ctrl-K leads to the field from anywhere', { tag: '@screen' }, async ({ page, isMobile }) => {
  await page.goto(chapter)
  await page.keyboard.press('Control+k')
  if (isMobile) await expect(page).toHaveURL('/search/')
  else await expect(page.getByRole('searchbox')).toBeFocused()
})

test('results are grouped by chapter and section, and can be cut down to a chapter and back', async ({
  page,
}) => {
  await searchFor(page, '养老服务')
  const blocks = readBlocks('zh')
  await expect(results(page)).toHaveAttribute('data-matches', String(matchesOf(blocks, '养老服务').matches))
  await expect(results(page).locator('h2')).toContainText(['第一章', '第三章', '第二章', '第四章'])
  await expect(results(page).locator('h3', { hasText: '构建“大养老”体系' })).toBeVisible()

  await page.getByRole('group', { name: '章' }).getByRole('link', { name: '第一章' }).click()
  const first = matchesOf(
    blocks.filter((block) => block.page.endsWith('/chapter-1/')),
    '养老服务',
  )
  await expect(page).toHaveURL(/page=/)
  await expect(outcome(page)).toContainText(`“养老服务”在第一章：${first.matches} 处`)
  await expect(results(page).locator('.hit')).toHaveCount(
    first.addresses.filter((address) => /-p\d+$/.test(address)).length,
  )
  await page.goBack()
  await expect(outcome(page)).not.toContainText('在第一章')
})

test('the query stays in the address, and the back button goes from query to query', async ({ page }) => {
  await searchFor(page, '低保')
  await expect(outcome(page)).toContainText('“低保”：')
  await page.getByRole('combobox').fill('殡葬')
  await page.keyboard.press('Enter')
  await expect(outcome(page)).toContainText('“殡葬”：')
  await page.goBack()
  await expect(outcome(page)).toContainText('“低保”：')
  await expect(page.getByRole('combobox')).toHaveValue('低保')
  await page.goForward()
  await expect(outcome(page)).toContainText('“殡葬”：')
})

test('targets and tasks are kinds of their own, and lead to their page and paragraph', async ({ page }) => {
  await searchFor(page, '护理型床位')
  const kinds = page.getByRole('group', { name: '种类' })
  await kinds.getByRole('link', { name: '目标' }).click()
  await expect(page).toHaveURL(/kind=target/)
  await expect(outcome(page)).toHaveText(/^“护理型床位”：目标 \d+ 条。$/)
  await expect(results(page)).toHaveCount(0)
  const target = page.locator('aside li').filter({ hasText: '养老机构护理型床位占比' })
  await expect(target.locator('.statement')).toHaveText('达到60%')
  await target.getByRole('link').click()
  await expect(page).toHaveURL(/\/targets\/nursing-bed-share\/$/)

  await searchFor(page, '低保标准')
  await page.locator('aside').getByRole('link', { name: '提高扩大低保标准、覆盖范围' }).click()
  await expect(page).toHaveURL(`${chapter}#c3-s1-i1-p1`)
})

for (const address of [
  '/search/?q=养老服务',
  '/search/?q=养老独角兽',
  '/en/search/?q=elderly+care',
  `${chapter}?mark=养老服务#c3-s2-i1-p1`,
]) {
  for (const { colorScheme, tag } of [
    { colorScheme: 'light', tag: ['@day'] },
    { colorScheme: 'dark', tag: ['@matrix', '@screen'] },
  ] as const) {
    test(
      `${colorScheme} ${address} has no accessibility violation and fits its screen`,
      { tag: [...tag] },
      async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.goto(address)
        await expect(page.locator('.results mark, .nearest, .steps').first()).toBeVisible()
        await expectAccessible(page)
        await expectToFit(page, [320, 834])
      },
    )
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the search says what to do, and the contents and terms are there', async ({ page }) => {
    await page.goto('/search/?q=低保')
    await expect(page.getByText('搜索需要 JavaScript')).toBeVisible()
    await expect(page.locator('.terms a').first()).toBeVisible()
    await page.getByRole('link', { name: '完善居民最低生活保障制度' }).click()
    await expect(page).toHaveURL(`${chapter}#c3-s1-i1`)
  })
})
