import { type CheerioAPI, load } from 'cheerio'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { makeDocx } from './docx.ts'
import { awkward, bookOf, publishedBook, publishedTexts, tabled } from './testing.ts'

const read = (docx: Uint8Array, path: string) => load(strFromU8(unzipSync(docx)[path]!), { xml: true })

/** Every paragraph of the text, after the cover and the contents, with its style. */
const paragraphsOf = ($: CheerioAPI) => {
  const paragraphs = $('w\\:p')
    .get()
    .map((p) => {
      const style = $(p).find('w\\:pStyle').attr('w:val')
      return { style, text: $(p).find('w\\:t').text() }
    })
  return paragraphs.slice(paragraphs.findLastIndex(({ style }) => style === 'Title'))
}

describe('makeDocx', () => {
  it('sets headings in the styles of headings, with the numbers of the plan', async () => {
    const $ = read(await makeDocx(bookOf({ zh: awkward.zh })), 'word/document.xml')
    expect(paragraphsOf($)).toEqual([
      { style: 'Title', text: '试点“A&B”规划' },
      { style: 'BodyText', text: '序言。' },
      { style: 'Heading1', text: '第一章　目标 <1>' },
      { style: 'Heading2', text: '第一节　总体' },
      { style: 'BodyText', text: '——提高标准。“十四五”末，*达到* 60% & <b>以上</b>。' },
      { style: 'Heading3', text: '（一）措施' },
      { style: 'BodyText', text: '1. _尚未_译出 [甲](乙)。' },
    ])
    expect($('w\\:numPr')).toHaveLength(0)
  })

  it('sets two languages side by side, and what is not translated across the page', async () => {
    const $ = read(await makeDocx(bookOf(awkward)), 'word/document.xml')
    const rows = $('w\\:tr')
      .get()
      .map((row) =>
        $(row)
          .find('w\\:tc')
          .get()
          .map((cell) => $(cell).text()),
      )
    expect(rows).toEqual([
      ['序言。', 'Preamble.'],
      [
        '——提高标准。“十四五”末，*达到* 60% & <b>以上</b>。',
        'Raise standards. By 2025, *reach* 60% & <b>more</b>.',
      ],
    ])
    const headings = paragraphsOf($).filter(({ style }) => style?.startsWith('Heading'))
    expect(headings.map(({ text }) => text)).toEqual([
      '第一章　目标 <1>Chapter 1 Goals <1>',
      '第一节　总体Section 1 In general',
      '（一）措施(1) Measures',
    ])
    expect(paragraphsOf($).at(-1)).toEqual({ style: 'BodyText', text: '1. _尚未_译出 [甲](乙)。' })
  })

  it('has a page after GB/T 9704', async () => {
    const docx = await makeDocx(bookOf({ zh: awkward.zh }))
    const $ = read(docx, 'word/document.xml')
    const twips = (mm: number) => String(Math.round((mm / 25.4) * 1440))
    expect($('w\\:pgSz').last().attr()).toMatchObject({ 'w:w': twips(210), 'w:h': twips(297) })
    expect($('w\\:pgMar').last().attr()).toMatchObject({
      'w:top': twips(37),
      'w:bottom': twips(35),
      'w:left': twips(28),
      'w:right': twips(26),
    })
    const styles = read(docx, 'word/styles.xml')
    const face = (id: string) => {
      const style = styles(`[w\\:styleId="${id}"]`)
      return [style.find('w\\:rFonts').attr('w:eastAsia'), style.find('w\\:sz').attr('w:val')]
    }
    expect(['Title', 'Heading1', 'Heading2', 'Heading3'].map(face)).toEqual([
      ['方正小标宋简体', '44'],
      ['黑体', '32'],
      ['楷体', '32'],
      ['仿宋', '32'],
    ])
    const fonts = read(docx, 'word/fontTable.xml')
    expect(fonts('[w\\:name="仿宋"] w\\:altName').attr('w:val')).toContain('FangSong')
    expect(['word/footer1.xml', 'word/footer2.xml'].map((path) => read(docx, path)('w\\:p').text())).toEqual([
      '— PAGE —',
      '— PAGE —',
    ])
  })

  it.each([
    ['Chinese', { zh: tabled.zh }],
    ['English', { en: tabled.en }],
    ['both languages', tabled],
  ])('has every style that it uses, in %s', async (_, texts) => {
    const docx = await makeDocx(bookOf(texts))
    const styles = read(docx, 'word/styles.xml')
    const used = ['document', 'footnotes', 'endnotes', 'footer1'].flatMap((part) =>
      read(
        docx,
        `word/${part}.xml`,
      )('w\\:pStyle, w\\:rStyle, w\\:tblStyle')
        .get()
        .map(({ attribs }) => attribs['w:val']),
    )
    expect(used).toContain('TableText')
    expect(used.filter((id) => styles(`[w\\:styleId="${id}"]`).length !== 1)).toEqual([])
  })

  it('links its contents to the headings', async () => {
    const $ = read(await makeDocx(bookOf({ zh: awkward.zh })), 'word/document.xml')
    const anchors = $('w\\:sdt w\\:hyperlink')
      .get()
      .map((link) => $(link).attr('w:anchor'))
    const bookmarks = $('w\\:bookmarkStart')
      .get()
      .map((bookmark) => $(bookmark).attr('w:name'))
    expect(anchors).toEqual(['c1', 'c1_s1'])
    expect(bookmarks).toEqual(['c0_p1', 'c1', 'c1_s1', 'c1_s1_p1', 'c1_s1_i1', 'c1_s1_i1_p1'])
  })

  it('says on its cover what the reader must know', async () => {
    const docx = await makeDocx(bookOf(awkward))
    const text = read(docx, 'word/document.xml')('w\\:body').text()
    const cover = text.slice(0, text.indexOf('目录'))
    expect(cover).toMatch(/已届满.*ended.*不是政府出版物.*文号：不详.*Unofficial.*CC BY 4\.0\./s)
    const links = read(docx, 'word/_rels/document.xml.rels')('[TargetMode="External"]')
    expect(links.get().map(({ attribs }) => attribs['Target'])).toEqual(
      Array<string>(2).fill('https://example.org/?a&b'),
    )
  })

  it.each(['zh', 'en'] as const)('has the published plan in %s, paragraph for paragraph', async (lang) => {
    const $ = read(await makeDocx(publishedBook(lang)), 'word/document.xml')
    expect(paragraphsOf($).map(({ text }) => text)).toEqual(publishedTexts(lang))
  })

  it('has no time of its own', async () => {
    const $ = read(await makeDocx(bookOf(awkward)), 'docProps/core.xml')
    expect(
      $('dcterms\\:created, dcterms\\:modified')
        .get()
        .map((time) => $(time).text()),
    ).toEqual(Array<string>(2).fill('2022-10-10T00:00:00Z'))
  })

  it('is the same bytes whenever and after whatever it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-12-31T23:59:59Z') })
    const first = await makeDocx(bookOf(awkward))
    vi.setSystemTime(new Date('2026-06-15T12:00:00Z'))
    await makeDocx(publishedBook('zh'))
    const second = await makeDocx(bookOf(awkward))
    vi.useRealTimers()
    expect(second).toEqual(first)
  })
})

it('makes tables of tables, with the head on every page, and a class that spans its rows', async () => {
  const $ = read(await makeDocx(bookOf({ zh: tabled.zh })), 'word/document.xml')
  const rows = $('w\\:tbl').first().find('w\\:tr')
  expect(rows).toHaveLength(5)
  expect(rows.get().map((row) => $(row).find('w\\:tblHeader').length)).toEqual([1, 1, 0, 0, 0])
  expect(
    rows.get().map((row) =>
      $(row)
        .find('w\\:tc')
        .get()
        .map((cell) => $(cell).text()),
    ),
  ).toEqual([
    ['类别', '指标', '目标'],
    ['', '', '2020', '2025'],
    ['养老', '床位', '48', '60'],
    ['', '助餐点 | 处', '—', '[400]'],
    ['注：累计。'],
  ])
  expect(rows.eq(0).find('w\\:gridSpan').attr('w:val')).toBe('2')
  expect(rows.eq(2).find('w\\:vMerge').attr('w:val')).toBe('restart')
  expect(rows.eq(3).find('w\\:vMerge').attr('w:val')).toBe('continue')
  expect(
    $('w\\:bookmarkStart')
      .get()
      .map(({ attribs }) => attribs['w:name']),
  ).toContain('c1_p4')
})
