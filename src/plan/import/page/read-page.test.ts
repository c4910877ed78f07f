import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { detectFormat } from '../detect-format.ts'
import { findingsOf } from '../../testing/plan.ts'

async function read(html: string, encode = (text: string) => new TextEncoder().encode(text)) {
  // The suffix says nothing: pages are saved under many names.
  const file = new VFile({ path: 'plan.doc', value: encode(html) })
  expect(await detectFormat(file)).toBe(true)
  const { imported, hints } = file.data
  return { lines: String(file).trimEnd().split('\n'), imported, hints, findings: findingsOf(file) }
}

const prose = '为发展教育事业，根据国家和省有关规定，结合本市实际，制定本规划。'
const plan = `<p>&emsp;&emsp;${prose}</p><p><strong>一、总则</strong></p><p>坚持公平，<br>办好学校。</p>${`<p>${prose}</p>`.repeat(4)}`
const menu = '<ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul>'
const lines = [prose, '一、总则', '坚持公平，', '办好学校。', prose, prose, prose, prose]

describe('readPage', () => {
  it.each([
    ['.TRS_Editor', `<div class="TRS_Editor">${plan}</div>`],
    ['.trs_editor_view', `<div class="view TRS_UEDITOR trs_editor_view">${plan}</div>`],
    ['#UCAP-CONTENT', `<table><tr><td id="UCAP-CONTENT">${plan}</td></tr></table>`],
    ['#zoom', `<div id="zoom">${plan}</div>`],
    ['#ivs_content', `<div id="ivs_content">${plan}</div>`],
    ['#vsb_content', `<div id="vsb_content">${plan}</div>`],
    ['the marks', `<div><!--ZJEG_RSS.content.begin-->${plan}<!--ZJEG_RSS.content.end--></div>`],
    ['the density of its text', `<div class="main"><div class="text">${plan}</div></div>`],
  ])('finds the document by %s', async (by, body) => {
    const page = await read(`<!DOCTYPE html><title>河东</title>${menu}${body}<div>版权所有 河东市</div>`)
    expect(page.lines).toEqual(lines)
    expect(page.imported?.leftOut.map(({ text }) => text)).toEqual(['首页', '政务公开', '版权所有 河东市'])
    expect(page.findings).toHaveLength(1)
    expect(page.findings[0]).toContain('page-body')
    if (by.startsWith('the d')) expect(page.findings[0]).toContain(by)
  })

  it('keeps the title that is printed above the container', async () => {
    const title = '河东市“十四五”教育规划'
    const head = `<meta name="ArticleTitle" content="${title}"><h1>${title}</h1>`
    expect((await read(`<html>${head}<div id="zoom">${plan}</div>`)).lines).toEqual([title, ...lines])
    expect((await read(`<html>${head}<div id="zoom"><p>${title}</p>${plan}</div>`)).lines).toEqual([
      title,
      ...lines,
    ])
  })

  it('accounts for every printing character of the page', async () => {
    const body = `${menu}<h1>河东市教育规划</h1><div id="zoom">${plan}<table><tr><td>学校</td><td>5</td></tr></table></div><p>下一篇：<a href="/">通知</a></p>`
    const { lines, imported } = await read(`<html><body>${body}</body></html>`)
    const sorted = (text: string) => [...text.replace(/[\s|]/g, '')].toSorted().join('')
    const text = body.replace(/<[^>]*>|&emsp;/g, '')
    const left = imported?.leftOut.map((each) => each.text) ?? []
    expect(sorted([...lines, ...left].join(''))).toBe(sorted(text))
  })

  it('reads tables with spans, a row per line, and a frame as a box', async () => {
    const { lines, hints } = await read(
      `<html><body><p>${prose}</p>
      <table><tr><th rowspan="2">指标</th><th colspan="2">学校（所）</th></tr><tr><td>2020年</td><td>2025年</td></tr>
      <tr><td>小学</td><td>10</td><td><p>12</p></td></tr></table>
      <table><tr><td><p>专栏1 重点工程</p><p>建设学校。</p></td></tr></table><p>${prose}</p></body></html>`,
    )
    expect(lines).toEqual([
      prose,
      '| 指标 | 学校（所） |  |',
      '|  | 2020年 | 2025年 |',
      '| 小学 | 10 | 12 |',
      '专栏1 重点工程',
      '建设学校。',
      prose,
    ])
    expect(hints?.boxes).toEqual([{ from: 5, to: 6 }])
  })

  it('reads what the page states of its document, and where', async () => {
    const { imported } = await read(
      `<html><head><meta name="PubDate" content="2021-09-06 10:30"><meta name="ContentSource" content="河东市教育局"><meta name="SiteName" content="河东市人民政府"></head><body>
      <table><tr><td>索 引 号：</td><td>HD-2021-7</td><td>主题分类：</td><td>教育</td></tr></table>
      <ul><li>发文机关： 河东市人民政府办公室</li><li><b>成文日期：</b><span>2021年9月2日</span></li><li>发文字号：东政办发〔2021〕7号</li></ul>
      <div id="zoom">${plan}</div></body></html>`,
    )
    expect(imported?.facts.map(({ key, value, from }) => [key, value, from])).toEqual([
      ['republished', '2021-09-06', '<meta> PubDate'],
      ['attributedTo', '河东市教育局', '<meta> ContentSource'],
      ['republisher', '河东市人民政府', '<meta> SiteName'],
      ['other', 'HD-2021-7', '“索引号” on the page'],
      ['other', '教育', '“主题分类” on the page'],
      ['issuer', '河东市人民政府办公室', '“发文机关” on the page'],
      ['issued', '2021-09-02', '“成文日期” on the page'],
      ['documentNumber', '东政办发〔2021〕7号', '“发文字号” on the page'],
    ])
  })

  it('reads headings as hints, but none of an encyclopedia, whose chapters are its own', async () => {
    const body = `<h2>一、总则</h2>${plan}`
    expect((await read(`<html><body>${body}</body></html>`)).hints?.headings).toEqual([1])
    const article = await read(
      `<html><title>河东市教育规划_百科</title><body><div class="J-lemma-content"><h2>内容解读</h2><p>专家说好。</p><h2>规划全文</h2>${plan}<h2>社会影响</h2><p>${prose}</p></div></body></html>`,
    )
    expect(article.lines).toEqual(lines)
    expect(article.hints?.headings).toEqual([])
    expect(article.findings.join()).toContain(
      'page-chapters: Unexpected chapters of an encyclopedia, expected a plan; `规划全文` is read, and 2 other chapters are left out',
    )
  })

  it('leaves out what does not print, and reports pictures', async () => {
    const { lines: found, findings } = await read(
      `<html><body><style>p{}</style><p style="display:none">隐藏</p><div>${plan}<img src="a.png" alt="图解"></div><script>规划</script></body></html>`,
    )
    expect(found).toEqual(lines)
    expect(findings.join()).toContain('markdown-picture: Unexpected picture `图解`')
  })

  it('reads a page in the encoding that it states', async () => {
    const gb2312 = (text: string) =>
      Uint8Array.from([...text].flatMap((char) => (char === '规' ? [0xb9, 0xe6] : [char.charCodeAt(0)])))
    const page = await read(
      '<html><meta charset="gb2312"><body><p>规规</p></body></html>'.replace('规规', '规'.repeat(120)),
      gb2312,
    )
    expect(page.lines).toEqual(['规'.repeat(120)])
    expect(page.imported?.encoding).toBe('GB18030')
  })
})
