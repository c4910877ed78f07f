import type { Page } from '@playwright/test'
import { expectAccessible, expectToFit } from './expectations.ts'
import { caseSets } from './search/cases.ts'
import { askAll } from './search/driver.ts'
import { measure } from './search/measure.ts'
import { readBlocks, truthOf } from './search/truth.ts'
import { expect, test } from './site.ts'

const chapter = '/jinan-civil-affairs-2021-2025/chapter-3/'
const sizes = { terms: 40, substrings: 80, others: 30 }
const few = { terms: 20, substrings: 30, others: 10 }

async function searchFor(page: Page, query: string, address = '/search/') {
  await page.goto(`${address}?${new URLSearchParams({ q: query }).toString()}`)
  await expect(page.locator('.found')).not.toHaveAttribute('aria-busy')
}

const outcome = (page: Page) => page.locator('.outcome')
const results = (page: Page) => page.locator('.results')

test.describe('what is there is found, and nothing else', { tag: '@once' }, () => {
  for (const { name, lang, cases } of caseSets(sizes)) {
    test(name, async ({ page }) => {
      await page.goto(lang === 'zh' ? '/search/' : '/en/search/')
      const { wrong, ...quality } = await measure(page, cases)
      expect(wrong).toEqual([])
      expect(quality).toEqual({ queries: cases.length, recall: 1, precision: 1, exact: 1 })
      expect(cases.length).toBeGreaterThan(20)
    })
  }
})

test.describe('a browser that cannot run the engine finds the same by reading', { tag: '@once' }, () => {
  for (const { name, lang, cases } of caseSets(few)) {
    test(name, async ({ page }) => {
      const fetched: string[] = []
      page.on('request', (request) => fetched.push(request.url()))
      await page.addInitScript(() => {
        Reflect.deleteProperty(window, 'WebAssembly')
      })
      await page.goto(lang === 'zh' ? '/search/' : '/en/search/')
      const { wrong } = await measure(page, cases)
      expect(wrong).toEqual([])
      expect(fetched.filter((url) => /pagefind\.js|\.wasm/.test(url))).toEqual([])
      if (lang === 'zh') return
      const [allowances] = await askAll(page, ['allowances'])
      expect(allowances?.matches).toBeGreaterThan(20)
    })
  }
})

test('a clerk finds every place that says 一窗受理, and how many there are', async ({ page, isMobile }) => {
  const { matches, addresses, pages } = truthOf(readBlocks('zh'), '一窗受理')
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
})

test('a result opens at its paragraph with the words marked, and one steps from match to match', async ({
  page,
}) => {
  await searchFor(page, '护理型床位')
  await page.locator('.results a[href*="c2-s3-p3"]').click()
  await expect(page).toHaveURL(/chapter-2\/\?mark=[^#]+#c2-s3-p3$/)
  await expect(page.locator('#c2-s3-p3 .found').first()).toHaveText('护理型床位')
  await expect(page.locator('#c2-s3-p3')).toBeInViewport()
  const all = truthOf(
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
  await expect(page.locator('.found.now')).toBeInViewport()

  const text = await page.locator('article').textContent()
  await page.getByRole('button', { name: '不再标出' }).click()
  await expect(page.locator('.found')).toHaveCount(0)
  await expect(page).toHaveURL(`${chapter}#c3-s2-i1-p1`)
  expect(await page.locator('article').textContent()).toBe(text)
})

test('words are marked across what stands within a paragraph', { tag: '@once' }, async ({ page }) => {
  await page.goto(
    `${chapter}?mark=${encodeURIComponent('第一节构建“大救助”')}&mark=${encodeURIComponent('标准、覆盖范围。落实')}`,
  )
  await expect(page.locator('#c3-s1 .found').first()).toBeVisible()
  expect((await page.locator('#c3-s1 .found').allTextContents()).join('').replace(/\s/g, '')).toBe(
    '第一节构建“大救助”',
  )
  expect((await page.locator('#c3-s1-i1-p1 .found').allTextContents()).join('')).toBe('标准、覆盖范围。落实')
})

test('a page that no search leads to loads nothing of it', { tag: '@once' }, async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await page.goto(chapter, { waitUntil: 'networkidle' })
  await page.goto('/search/', { waitUntil: 'networkidle' })
  expect(fetched.filter((path) => /pagefind|marks/.test(path))).toEqual([])
})

test('Ctrl-K leads to the field from anywhere', async ({ page, isMobile }) => {
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
  await expect(results(page)).toHaveAttribute('data-matches', String(truthOf(blocks, '养老服务').matches))
  await expect(results(page).locator('h2')).toContainText(['第一章', '第三章', '第二章', '第四章'])
  await expect(results(page).locator('h3', { hasText: '构建“大养老”体系' })).toBeVisible()

  await page.getByRole('group', { name: '章' }).getByRole('link', { name: '第一章' }).click()
  const first = truthOf(
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

test(
  'the query stays in the address, and the back button goes from query to query',
  { tag: '@once' },
  async ({ page }) => {
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
  },
)

test.describe('a query written otherwise finds the same', { tag: '@once' }, () => {
  const blocks = readBlocks('zh')
  for (const [typed, meant, note] of [
    ['５.２３万户', '5.23万户', ''],
    ['“1+N”', '“1+N”', ''],
    ['"1+N"', '1+N', ''],
    ['１５分钟 社区生活圈', '15分钟社区生活圈', ''],
    ['12345', '12345', ''],
    ['3a', '3A', ''],
    ['「大救助」', '“大救助”', ''],
    ['養老服務', '养老服务', '按“养老服务”查找'],
    ['社會救助 臨時', '', '原文用字不同'],
    ['一窗受理、全科服务', '一窗受理，全科服务', '不计标点'],
    ['一窗受理全科服务', '一窗受理，全科服务', '不计标点'],
  ] as const) {
    test(typed, async ({ page }) => {
      await searchFor(page, typed)
      await expect(outcome(page)).toContainText(note)
      await expect(outcome(page)).toContainText('处，见于')
      if (meant === '') return
      await expect(results(page)).toHaveAttribute('data-matches', String(truthOf(blocks, meant).matches))
    })
  }
})

test('terms are suggested by their sound, and taken by keyboard', async ({ page }) => {
  await page.goto('/search/')
  const field = page.getByRole('combobox')
  await field.pressSequentially('yanglao')
  const options = page.getByRole('option')
  await expect(options.first()).toContainText('养老')
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  const [first = ''] = await options.allTextContents()
  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue(first)
  await expect(outcome(page)).toContainText(`“${first}”`)
  await expect(page.getByRole('listbox')).toBeHidden()

  await field.fill('yl')
  await expect(options.first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
})

test('what is typed by its sound and asked for leads to the terms', { tag: '@once' }, async ({ page }) => {
  await searchFor(page, 'dibao')
  await expect(outcome(page)).toHaveText('原文里没有“dibao”。')
  await page.locator('.nearest').getByRole('link', { name: '低保', exact: true }).click()
  await expect(outcome(page)).toContainText('“低保”：')
})

test('a term leads to the other language, both ways', { tag: '@once' }, async ({ page }) => {
  await searchFor(page, '低保')
  await page.locator('aside').getByRole('link', { name: 'subsistence allowance', exact: true }).click()
  await expect(page).toHaveURL('/en/search/?q=subsistence+allowance')
  await expect(outcome(page)).toContainText('places in')
  await page.locator('aside').getByRole('link', { name: '最低生活保障', exact: true }).click()
  await expect(page).toHaveURL(`/search/?q=${encodeURIComponent('最低生活保障')}`)
  await expect(outcome(page)).toContainText('处，见于')

  await searchFor(page, '低保', '/en/search/')
  await expect(outcome(page)).toHaveText('“低保” is not in the English text.')
  await expect(
    page.locator('.nearest').getByRole('link', { name: 'subsistence allowance', exact: true }),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Search the Chinese text for “低保”' }).click()
  await expect(outcome(page)).toContainText('“低保”：')
})

test('targets and tasks are kinds of their own, and lead to their page and paragraph', async ({ page }) => {
  await searchFor(page, '护理型床位')
  const kinds = page.getByRole('group', { name: '种类' })
  await kinds.getByRole('link', { name: '目标' }).click()
  await expect(page).toHaveURL(/kind=target/)
  await expect(outcome(page)).toHaveText(/^“护理型床位”：目标 \d+ 条。$/)
  await expect(results(page)).toHaveCount(0)
  const target = page.locator('aside li').filter({ hasText: '养老机构护理型床位占比' })
  await expect(target.locator('.says')).toHaveText('达到60%')
  await target.getByRole('link').click()
  await expect(page).toHaveURL(/\/targets\/nursing-bed-share\/$/)

  await searchFor(page, '低保标准')
  await page.locator('aside').getByRole('link', { name: '提高扩大低保标准、覆盖范围' }).click()
  await expect(page).toHaveURL(`${chapter}#c3-s1-i1-p1`)
})

test(
  'English is found in every form of its words, and in quotation marks as it is',
  { tag: '@once' },
  async ({ page }) => {
    await searchFor(page, 'allowances', '/en/search/')
    await expect(
      results(page)
        .locator('mark', { hasText: /^allowance$/ })
        .first(),
    ).toBeVisible()
    await searchFor(page, '"subsistence allowances"', '/en/search/')
    const marks = await results(page).locator('mark').allTextContents()
    expect(new Set(marks.map((mark) => mark.toLowerCase()))).toEqual(new Set(['subsistence allowances']))

    await results(page).locator('.hit a').first().click()
    await expect(page.locator('article .found').first()).toHaveText(/^subsistence allowances$/i)
  },
)

test('English that is not there says so, and offers what is', { tag: '@once' }, async ({ page }) => {
  await searchFor(page, 'elderly zebra', '/en/search/')
  await expect(outcome(page)).toContainText('Not in the text, and left out: zebra.')
  await searchFor(page, 'eldrely', '/en/search/')
  await expect(outcome(page)).toHaveText('“eldrely” is not in the English text.')
  await page.locator('.nearest').getByRole('link', { name: 'elderly', exact: true }).click()
  await expect(outcome(page)).toContainText('“elderly”: ')
})

test('what is not there says so, and offers what comes nearest', { tag: '@once' }, async ({ page }) => {
  await searchFor(page, '养老服务独角兽')
  await expect(outcome(page)).toHaveText('原文里没有“养老服务独角兽”。')
  await page.locator('.nearest').getByRole('link', { name: '养老服务', exact: true }).click()
  await expect(outcome(page)).toContainText('“养老服务”：')
})

const hostile = [
  '养'.repeat(10_000),
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '"',
  '"养老',
  '“',
  '%',
  '{n}',
  '__proto__',
  '\u0000\u0007',
  '。。。',
  '!!!',
  '🀄'.repeat(300),
  '👩‍👩‍👧',
  '.*[a-z]+(?<=x)',
  "'; DROP TABLE--",
  ' ',
]
for (const address of ['/search/', '/en/search/']) {
  test(`hostile queries do no harm on ${address}`, { tag: '@once' }, async ({ page }) => {
    await page.goto(address)
    const answers = await askAll(page, hostile)
    expect(answers.map(({ query, outcome }) => (outcome === '' && query.trim() !== '' ? query : ''))).toEqual(
      hostile.map(() => ''),
    )
    await expect(page.locator('main :is(img, svg, script)')).toHaveCount(0)
  })
}

test('a query that is too long, or nothing, is told so', { tag: '@once' }, async ({ page }) => {
  await page.goto('/search/')
  const [long, nothing, marks] = await askAll(page, ['养'.repeat(10_000), '"', '。'])
  expect(long?.outcome).toBe('要查的话有 10000 字，最多可查 1000 字。请取其中一句。')
  expect(nothing?.outcome).toBe('“"”里没有可以查的字。')
  expect(marks?.matches).toBe(truthOf(readBlocks('zh'), '。').matches)
})

for (const [what, files, query] of [
  ['the engine', '**/pagefind/zh/pagefind.js', '低保'],
  ['its WebAssembly', '**/wasm.unknown.pagefind', '低保'],
  ['the index’s list of files', '**/pagefind-entry.json*', '低保'],
  ['its metadata', '**/*.pf_meta', '低保'],
  ['a part of the index', '**/*.pf_index', '低保'],
  ['the text', '**/*.pf_fragment', '低保'],
  ['the terms', '**/entries/*.json', '低保'],
  ['a part of the English index', '**/en/index/*.pf_index', 'allowance'],
] as const) {
  for (const fault of ['missing', 'cut off'] as const) {
    test(
      `${what} is ${fault}: the page says so, and can be tried again`,
      { tag: '@once' },
      async ({ page, faults }) => {
        test.skip(fault === 'cut off' && what === 'the terms', 'JSON that is cut off is no JSON.')
        await page.route(files, async (route) => {
          if (fault === 'missing') {
            await route.fulfill({ status: 404, body: 'Not found' })
            return
          }
          const response = await route.fetch()
          const body = await response.body()
          await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) })
        })
        await searchFor(page, query, query === '低保' ? '/search/' : '/en/search/')
        await expect(outcome(page)).toHaveText(/^(搜索没有载入完整|The search did not load in full)/)
        await expect(results(page)).toHaveCount(0)

        await page.unroute(files)
        await page.getByRole('button', { name: /^(再试一次|Try again)$/ }).click()
        await expect(results(page)).toHaveAttribute('data-matches', /^\d+$/)
        faults.length = 0
      },
    )
  }
}

for (const address of [
  '/search/?q=养老服务',
  '/search/?q=养老独角兽',
  '/en/search/?q=elderly+care',
  `${chapter}?mark=养老服务#c3-s2-i1-p1`,
]) {
  for (const [colorScheme, ...tag] of [['light'], ['dark', '@matrix']] as const) {
    test(
      `${colorScheme} ${address} has no accessibility violation and fits its screen`,
      { tag },
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

test('suggestions have no accessibility violation', async ({ page }) => {
  await page.goto('/search/')
  await page.getByRole('combobox').pressSequentially('yl')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expectAccessible(page)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the search says what to do, and the contents and terms are there', async ({ page }) => {
    await page.goto('/search/?q=低保')
    await expect(page.getByText('搜索要用 JavaScript')).toBeVisible()
    await expect(page.locator('.terms a').first()).toBeVisible()
    await page.getByRole('link', { name: '完善居民最低生活保障制度' }).click()
    await expect(page).toHaveURL(`${chapter}#c3-s1-i1`)
  })
})
