import { expectAccessible } from './support/expectations.ts'
import { askAll } from './support/search/driver.ts'
import { outcome, results, searchFor } from './support/search/page.ts'
import { readBlocks, matchesOf } from './support/search/expected-matches.ts'
import { expect, test } from './support/site.ts'

test('a query written in another form finds the same', async ({ page }) => {
  const blocks = readBlocks('zh')
  const queries = [
    { typed: '５.２３万户', meant: '5.23万户', note: '' },
    { typed: '“1+N”', meant: '“1+N”', note: '' },
    { typed: '"1+N"', meant: '1+N', note: '' },
    { typed: '１５分钟 社区生活圈', meant: '15分钟社区生活圈', note: '' },
    { typed: '12345', meant: '12345', note: '' },
    { typed: '3a', meant: '3A', note: '' },
    { typed: '「大救助」', meant: '“大救助”', note: '' },
    { typed: '養老服務', meant: '养老服务', note: '按“养老服务”搜索' },
    { typed: '社會救助 臨時', meant: null, note: '原文用字不同' },
    { typed: '一窗受理、全科服务', meant: '一窗受理，全科服务', note: '不计标点' },
    { typed: '一窗受理全科服务', meant: '一窗受理，全科服务', note: '不计标点' },
  ]
  await page.goto('/search/')
  const listed = await askAll(
    page,
    queries.map(({ typed }) => typed),
  )
  for (const [index, { typed, meant, note }] of queries.entries()) {
    const { outcome = '', matches } = listed[index] ?? {}
    expect(outcome, typed).toContain(note)
    expect(outcome, typed).toContain('处，见于')
    if (meant !== null) expect(matches, typed).toBe(matchesOf(blocks, meant).matches)
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

test('a term leads to the other language, both ways', async ({ page }) => {
  await searchFor(page, '低保')
  await page.locator('aside').getByRole('link', { name: 'subsistence allowance', exact: true }).click()
  await expect(page).toHaveURL('/en/search/?q=subsistence+allowance')
  await expect(outcome(page)).toContainText('matches in')
  await page.locator('aside').getByRole('link', { name: '最低生活保障', exact: true }).click()
  await expect(page).toHaveURL(`/search/?q=${encodeURIComponent('最低生活保障')}`)
  await expect(outcome(page)).toContainText('处，见于')

  await searchFor(page, '低保', '/en/search/')
  await expect(outcome(page)).toContainText('“低保” is not in the English text.')
  await expect(
    page.locator('.nearest').getByRole('link', { name: 'subsistence allowance', exact: true }),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Search the Chinese text for “低保”' }).click()
  await expect(outcome(page)).toContainText('“低保”：')
})

test('English is found in every form of its words, and in quotation marks as it is', async ({ page }) => {
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
  await expect(page.locator('article .match').first()).toHaveText(/^subsistence allowances$/i)
})

test('English words that the text lacks are reported, with words that it has', async ({ page }) => {
  await searchFor(page, 'elderly zebra', '/en/search/')
  await expect(outcome(page)).toHaveText('“elderly zebra” is not in the English text.')
  await expect(page.locator('.nearest').getByRole('link', { name: 'elderly', exact: true })).toBeVisible()
  await searchFor(page, 'eldrely', '/en/search/')
  await expect(outcome(page)).toHaveText('“eldrely” is not in the English text.')
  await page.locator('.nearest').getByRole('link', { name: 'elderly', exact: true }).click()
  await expect(outcome(page)).toContainText('“elderly”: ')
})

test('a query that the text lacks is reported, with the nearest that it has', async ({ page }) => {
  await searchFor(page, '养老服务独角兽')
  await expect(outcome(page)).toHaveText('原文里没有“养老服务独角兽”。')
  await page.locator('.nearest').getByRole('link', { name: '养老服务', exact: true }).click()
  await expect(outcome(page)).toContainText('“养老服务”：')
})

test('suggestions have no accessibility violation', { tag: '@day' }, async ({ page }) => {
  await page.goto('/search/')
  await page.getByRole('combobox').pressSequentially('yl')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expectAccessible(page)
})

test('an English word is never found as the beginning of another', async ({ page }) => {
  for (const query of ['spaceship', 'metho', 'allowan']) {
    await searchFor(page, query, '/en/search/')
    await expect(outcome(page)).toHaveText(`“${query}” is not in the English text.`)
  }
  await searchFor(page, 'welfare lottery', '/en/search/')
  const phrases = page.locator('.results').first().locator('mark')
  for (const mark of await phrases.allTextContents()) expect(mark).toMatch(/^welfare lottery$/i)
})

test('radicals and circles are read as the characters that they look like', async ({ page }) => {
  await searchFor(page, '⺠政')
  expect(new Set(await page.locator('.results mark').allTextContents())).toEqual(new Set(['民政']))
  await searchFor(page, '二○三五')
  await expect(page.locator('.results mark').first()).toHaveText('二〇三五')
  await searchFor(page, '4.5%')
  await expect(outcome(page)).toHaveText('原文里没有“4.5%”。')
})
