import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { breakTitle, epubCover } from './epub-cover.ts'
import { awkward, bookOf } from './testing.ts'

describe('breakTitle', () => {
  it.each([
    ['济南市“十四五”民政事业发展规划', 'zh', 8, ['济南市“十四五”', '民政事业发展规划']],
    ['养老规划', 'zh', 8, ['养老规划']],
    ['关于推进基本养老服务体系建设的规划', 'zh', 8, ['关于推进基本', '养老服务体系', '建设的规划']],
    ['“国民经济和社会发展”规划', 'zh', 8, ['“国民经济和社会发展”', '规划']],
    [
      'A Plan for the Development of Civil Affairs',
      'en',
      22,
      ['A Plan for the', 'Development of', 'Civil Affairs'],
    ],
  ] as const)('breaks %s', (title, lang, letters, expected) => {
    expect(breakTitle(title, lang, letters)).toEqual(expected)
  })
})

describe('epubCover', () => {
  it('has the titles, periods and issuers, and is named by the titles', () => {
    const $ = load(epubCover(bookOf(awkward)), { xml: true })
    expect($('svg').attr('aria-label')).toBe('试点“A&B”规划 Pilot “A&B” Plan')
    const texts = $('text')
      .get()
      .map((element) => $(element).text())
    expect(texts).toEqual(
      expect.arrayContaining([
        'Pilot “A&B” Plan',
        '规划期 2021—2025 年，已届满。',
        '济南市民政局',
        'Plan period 2021–2025, ended.',
        'Jinan Municipal Civil Affairs Bureau',
      ]),
    )
  })
})
