import { askAll } from './support/search/driver.ts'
import { outcome, results, searchFor } from './support/search/page.ts'
import { readBlocks, matchesOf } from './support/search/expected-matches.ts'
import { expect, test } from './support/site.ts'

const injections = [
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
  test(`markup, code and odd signs in a query do no harm on ${address}`, async ({ page }) => {
    await page.goto(address)
    const answers = await askAll(page, injections)
    expect(answers.map(({ query, outcome }) => (outcome === '' && query.trim() !== '' ? query : ''))).toEqual(
      injections.map(() => ''),
    )
    await expect(page.locator('main :is(img, svg, script)')).toHaveCount(0)
  })
}

test('a query that is too long, or nothing, gets its own message', async ({ page }) => {
  await page.goto('/search/')
  const [long, nothing, marks] = await askAll(page, ['养'.repeat(10_000), '"', '。'])
  expect(long?.outcome).toBe('您输入了 10000 字，最多可以搜索 1000 字。请只取其中一句。')
  expect(nothing?.outcome).toBe('“"”里没有可以搜索的字。')
  expect(marks?.matches).toBe(matchesOf(readBlocks('zh'), '。').matches)
})

const parts = [
  ['the engine', '**/pagefind/zh/pagefind.js', '低保'],
  ['its WebAssembly', '**/wasm.unknown.pagefind', '低保'],
  ['the index’s list of files', '**/pagefind-entry.json*', '低保'],
  ['its metadata', '**/*.pf_meta', '低保'],
  ['a part of the index', '**/*.pf_index', '低保'],
  ['the text', '**/*.pf_fragment', '低保'],
  ['the terms', '**/entries/*.json', '低保'],
  ['a part of the English index', '**/en/index/*.pf_index', 'allowance'],
] as const

for (const [what, files, query] of parts) {
  // JSON that is cut off is no JSON, so that the terms can only be missing.
  for (const fault of what === 'the terms' ? ['missing'] : ['missing', 'cut off']) {
    test(`${what} is ${fault}: the page reports it, and the search can be tried again`, async ({
      page,
      faults,
    }) => {
      await page.route(files, async (route) => {
        if (fault === 'missing') {
          await route.fulfill({ status: 404, body: 'Not found' })
          return
        }
        const response = await route.fetch()
        const body = await response.body()
        // With its tag, the browser would ask whether the half is still right.
        const headers = { ...response.headers(), etag: '' }
        await route.fulfill({ response, headers, body: body.subarray(0, Math.floor(body.length / 2)) })
      })
      await searchFor(page, query, query === '低保' ? '/search/' : '/en/search/')
      await expect(outcome(page)).toHaveText(/^(搜索没有完整载入|Search did not load completely)/)
      await expect(results(page)).toHaveCount(0)

      await page.unroute(files)
      await page.getByRole('button', { name: /^(重试|Try again)$/ }).click()
      await expect(results(page).first()).toHaveAttribute('data-matches', /^\d+$/)
      faults.length = 0
    })
  }
}

test('a request for the index that never ends gives a message after ten seconds, and a long query a short address', async ({
  page,
  faults,
}) => {
  await page.route('**/*.pf_index', () => undefined)
  await page.goto('/search/?q=低保')
  await expect(outcome(page)).toHaveText(/^搜索没有完整载入/, { timeout: 20_000 })
  await expect(page.getByRole('button', { name: '重试' })).toBeVisible()
  await page.locator('[name=q]').fill('养'.repeat(2000))
  await page.locator('[name=q]').press('Enter')
  await expect(page).toHaveURL(/q=/)
  expect(new URL(page.url()).searchParams.get('q')).toHaveLength(1000)
  faults.length = 0
})
