import { load } from 'cheerio'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { makeEpub } from './epub.ts'
import { awkward, bookOf, publishedBook, publishedTexts, tabled } from './testing.ts'

const open = (epub: Uint8Array) => {
  const parts = Object.entries(unzipSync(epub)).map(([path, bytes]) => [path, strFromU8(bytes)] as const)
  const read = (path: string) => {
    const content = Object.fromEntries(parts)[path]
    if (content === undefined) throw new Error(`${path} is missing`)
    return load(content, { xml: true })
  }
  const spine = () => {
    const $ = read('EPUB/package.opf')
    return $('itemref')
      .get()
      .map(({ attribs }) => $(`#${attribs['idref'] ?? ''}`).attr('href') ?? '')
  }
  return { parts, read, spine }
}

const bilingual = makeEpub(bookOf(awkward))

describe('makeEpub', () => {
  it('begins with its media type, so that it is known by its first bytes', () => {
    expect(strFromU8(bilingual.slice(30, 58))).toBe('mimetypeapplication/epub+zip')
  })

  it('names every part in the manifest, and every page in the spine', () => {
    const { parts, read, spine } = open(bilingual)
    const $ = read('EPUB/package.opf')
    const listed = $('manifest item')
      .get()
      .map(({ attribs }) => `EPUB/${attribs['href'] ?? ''}`)
    const packed = parts.map(([path]) => path).filter((path) => /^EPUB\/(?!package\.opf)/.test(path))
    expect(listed.toSorted()).toEqual(packed.toSorted())
    expect(spine()).toEqual(['cover.xhtml', 'nav.xhtml', 'front.xhtml', 'chapter-1.xhtml', 'about.xhtml'])
    expect(read('META-INF/container.xml')('rootfile').attr('full-path')).toBe('EPUB/package.opf')
  })

  it('says what it is, in which languages, and for whom it can be read', () => {
    const $ = open(bilingual).read('EPUB/package.opf')
    const all = (selector: string) =>
      $(selector)
        .get()
        .map((element) => $(element).text())
    expect(all('dc\\:title')).toEqual(['试点“A&B”规划', 'Pilot “A&B” Plan'])
    expect(all('dc\\:language')).toEqual(['zh-CN', 'en'])
    expect(all('dc\\:creator')).toEqual(['济南市民政局'])
    expect(all('dc\\:description')).toEqual(['规划期 2021—2025 年，已届满。本文件不是政府出版物。'])
    expect(all('dc\\:rights')).toEqual(['不主张权利。'])
    expect(all('[property="dcterms:modified"]')).toEqual(['2022-10-10T00:00:00Z'])
    expect(all('[property="schema:accessMode"]')).toEqual(['textual'])
    expect(all('[property="schema:accessibilityFeature"]')).toContain('tableOfContents')
    expect($('spine').attr('page-progression-direction')).toBe('ltr')
  })

  it('lists the preamble, chapters, sections and the source in its contents', () => {
    const { read } = open(bilingual)
    const $ = read('EPUB/nav.xhtml')
    const entries = $('#toc a').get()
    expect(entries.map((entry) => [$(entry).attr('href'), $(entry).text()])).toEqual([
      ['front.xhtml', '序言 Preamble'],
      ['chapter-1.xhtml', '第一章　目标 <1> Chapter 1 Goals <1>'],
      ['chapter-1.xhtml#c1-s1', '第一节　总体 Section 1 In general'],
      ['about.xhtml', '关于本文件 About this file'],
    ])
    expect(read('EPUB/chapter-1.xhtml')('#c1-s1')).toHaveLength(1)
  })

  it('sets each place in both languages under one id, with the language of each', () => {
    const $ = open(bilingual).read('EPUB/chapter-1.xhtml')
    const paragraphs = $('#c1-s1-p1 p').get()
    expect(paragraphs.map((p) => [$(p).attr('lang'), $(p).attr('xml:lang'), $(p).text()])).toEqual([
      ['zh-CN', 'zh-CN', '——提高标准。“十四五”末，*达到* 60% & <b>以上</b>。'],
      ['en', 'en', 'Raise standards. By 2025, *reach* 60% & <b>more</b>.'],
    ])
    expect(
      $('#c1-s1-p1 b')
        .get()
        .map((b) => $(b).text()),
    ).toEqual(['提高标准。', 'Raise standards.'])
    expect(
      $('h1, h2, h3')
        .get()
        .map(({ name }) => name),
    ).toEqual(['h1', 'h2', 'h3'])
  })

  it('marks what is not translated as Chinese', () => {
    const $ = open(makeEpub(bookOf({ en: awkward.en }))).read('EPUB/chapter-1.xhtml')
    expect($('html').attr('lang')).toBe('en')
    expect($('#c1-s1-i1-p1').attr('lang')).toBe('zh-CN')
    expect($('#c1-s1-p1').attr('lang')).toBe('en')
  })

  it('says before the text and at the end what the reader must know', () => {
    const { read } = open(bilingual)
    expect(read('EPUB/front.xhtml')('.notes').text()).toMatch(/已届满.*不是政府出版物.*ended.*Unofficial/s)
    const $ = read('EPUB/about.xhtml')
    expect($('dd').first().text()).toBe('不详')
    expect($('dd a').attr('href')).toBe('https://example.org/?a&b')
    expect($('section').last().text()).toContain('CC BY 4.0.')
  })

  it.each(['zh', 'en'] as const)('has the published plan in %s, place for place', (lang) => {
    const { read, spine } = open(makeEpub(publishedBook(lang)))
    const texts = spine()
      .filter((path) => /^(front|chapter-\d+)\.xhtml$/.test(path))
      .flatMap((path) => {
        const $ = read(`EPUB/${path}`)
        return $('body [id]')
          .get()
          .map((element) => $(element).text())
      })
    expect(texts).toEqual(publishedTexts(lang))
  })

  it('has its style sheet', () => {
    expect(Object.fromEntries(open(bilingual).parts)['EPUB/book.css']).toContain('text-indent: 2em')
  })

  it('is the same bytes for the same text, and another book for another', () => {
    const identifier = (epub: Uint8Array) => open(epub).read('EPUB/package.opf')('#identifier').text()
    expect(makeEpub(bookOf(awkward))).toEqual(bilingual)
    expect(identifier(bilingual)).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(identifier(makeEpub(bookOf({ zh: awkward.zh })))).not.toBe(identifier(bilingual))
  })
})

it('makes tables of tables, in each language, with their ids once', () => {
  const $ = open(makeEpub(bookOf(tabled))).read('EPUB/chapter-1.xhtml')
  const tables = $('.pair > table')
  expect(tables.get().map(({ attribs }) => attribs['lang'])).toEqual(['zh-CN', 'en'])
  expect(
    $('tr[id]')
      .get()
      .map(({ attribs }) => attribs['id']),
  ).toEqual(['c1-p1', 'c1-p2', 'c1-p3', 'c1-p4', 'c1-p5'])
  const chinese = tables.first()
  expect(chinese.find('thead > tr')).toHaveLength(2)
  expect(chinese.find('th[scope=colgroup][colspan=2]').text()).toBe('目标')
  expect(chinese.find('td[rowspan=2]').text()).toBe('养老')
  expect(
    chinese
      .find('#c1-p4')
      .children()
      .get()
      .map((cell) => $(cell).text()),
  ).toEqual(['助餐点 | 处', '—', '[400]'])
  expect(chinese.find('td[colspan=4]').text()).toBe('注：累计。')
  expect(tables.last().find('tr[lang]').text()).toContain('助餐点')
})
