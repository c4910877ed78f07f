import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { builtSite, fileOf } from '../support/built-site.ts'
import { listPages } from '../support/pages.ts'

const site = builtSite()
const pages = listPages().map((address) => {
  const html = site.read(fileOf(address))
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
    // A page with both languages side by side is the page of neither.
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
