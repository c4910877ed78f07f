import { readFileSync } from 'node:fs'
import { load } from 'cheerio'
import { listPages } from './support/pages.ts'
import { expect, test } from './support/site.ts'

const pages = listPages().map((address) => {
  const html = readFileSync(`dist${address.replace(/\/$/, '/index.html')}`, 'utf8')
  const $ = load(html)
  const content = (selector: string) => $(selector).attr('content') ?? ''
  return {
    address,
    html,
    $,
    title: $('title').text(),
    description: content('meta[name=description]'),
    content,
  }
})

test('every page has a title and a description of its own', () => {
  for (const of of ['title', 'description'] as const) {
    const texts = pages.map((page) => page[of])
    expect(texts.filter((text) => text === '')).toEqual([])
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  }
})

test('every page says its language, and where it is in both', () => {
  for (const { address, $, content } of pages.filter(({ address }) => !/404|search/.test(address))) {
    const site = new URL($('link[rel=canonical]').attr('href') ?? '').origin
    const [zh, en] = [address.replace(/^\/en\//, '/'), address.replace(/^\/(en\/)?/, '/en/')]
    expect($('html').attr('lang')).toBe(address === en ? 'en' : 'zh-CN')
    expect($('link[rel=canonical]').attr('href')).toBe(site + address)
    expect(content('meta[property="og:url"]')).toBe(site + address)
    const alternates = $('link[hreflang]').map((_, link) => [
      [$(link).attr('hreflang'), $(link).attr('href')],
    ])
    // What stands in both languages side by side is the page of neither.
    const isSideBySide = address.startsWith('/bilingual/')
    expect(alternates.get()).toEqual(
      isSideBySide
        ? []
        : [
            ['zh-CN', site + zh],
            ['en', site + en],
            ['x-default', site + zh],
          ],
    )
  }
})

test('search results and the page for a wrong address are kept out of search engines', () => {
  for (const { address, content } of pages)
    expect(content('meta[name=robots]'), address).toBe(/404|search/.test(address) ? 'noindex' : '')
})

test('the policy governs everything but the character set before it, and no element has a style of its own', () => {
  for (const { address, html, $, content } of pages) {
    expect(html, address).toMatch(/<head><meta charset="utf-8"><meta http-equiv="content-security-policy"/)
    const policy = content('[http-equiv]')
    expect(policy).not.toContain('unsafe-inline')
    expect(policy.includes("'wasm-unsafe-eval'"), address).toBe(address.endsWith('/search/'))
    expect($('[style]').length).toBe(0)
  }
})

test('a script that is not ours does not run', async ({ page, faults }) => {
  await page.goto('/')
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "taken"'
    document.body.append(script)
  })
  await expect(page).not.toHaveTitle('taken')
  expect(faults.splice(0).join()).toMatch(/Content Security Policy/)
})

test('each block of the plan is on the pages once in each language', () => {
  for (const lang of ['zh-CN', 'en']) {
    const ids = pages
      .filter(({ $ }) => $('html').attr('lang') === lang)
      .flatMap(({ $ }) =>
        $('[data-plan-text][id]')
          .get()
          .map((element) => element.attribs['id']),
      )
    expect(ids.length).toBeGreaterThan(100)
    expect(new Set(ids).size).toBe(ids.length)
  }
})

test('a page that is not there says so in both languages, with status 404', async ({ page, faults }) => {
  const response = await page.goto('/no/such/page/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: '没有这一页' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible()
  await page.getByRole('link', { name: 'Home' }).click()
  await expect(page).toHaveURL('/en/')
  expect(faults.splice(0).every((fault) => fault.includes('404'))).toBe(true)
})
