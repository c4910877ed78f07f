import { expect, test } from 'vitest'
import { readChinese, readEnglish } from '../search/record.ts'
import { charactersOf, chineseRecord, marksOf } from './chinese.ts'
import { englishRecord, wordsOf } from './english.ts'
import { recordsOf } from './records.ts'

const page = (lang: string, blocks: string) => ({
  page: 'p/chapter-3/',
  html: `<html lang="${lang}"><body><h1>目录</h1>${blocks}<p>不是规划的文字</p></body></html>`,
})
const [chapter, section, item, ...others] = recordsOf('p', [
  page(
    'zh-CN',
    `<h1 id="c3" data-plan-text><a class="number" href="#c3">第三章</a><span>　</span>重点任务</h1>
    <h2 id="c3-s1" data-plan-text>第一节　救助</h2>
    <p id="c3-s1-p1" data-plan-text> <b>导语。</b>正文 ５，"引" &lt;b&gt; Big Data </p><p id="c3-s1-p2" data-plan-text>二</p>
    <h3 id="c3-s1-i1" data-plan-text>（一）低保</h3>`,
  ),
])
const [english, ...untranslated] = recordsOf('p', [
  page(
    'en',
    `<h1 id="c3" data-plan-text>Key &amp; “main” <i>tasks</i></h1><p id="c3-p1" data-plan-text>Home-based care.</p>
    <p id="c3-p2" lang="zh-CN" data-plan-text>未译</p><h2 id="c3-s1" lang="zh-CN" data-plan-text>未译</h2>`,
  ),
])

test('a record is a heading and its own paragraphs, with the headings above', () => {
  expect(others).toEqual([])
  expect(section).toEqual({
    plan: 'p',
    page: 'p/chapter-3/',
    label: '第三章',
    order: 1,
    headings: [
      { id: 'c3', text: '第三章　重点任务' },
      { id: 'c3-s1', text: '第一节　救助' },
    ],
    blocks: [
      { id: 'c3-s1', tag: 'h2', text: '第一节　救助' },
      { id: 'c3-s1-p1', tag: 'p', text: '导语。正文 ５，"引" <b> Big Data' },
      { id: 'c3-s1-p2', tag: 'p', text: '二' },
    ],
  })
  expect(chapter?.blocks.map(({ id }) => id)).toEqual(['c3'])
  expect(item?.headings.map(({ id }) => id)).toEqual(['c3', 'c3-s1', 'c3-s1-i1'])
})

test('a paragraph in another language than its page is left to the other index', () => {
  expect(english?.blocks.map(({ id }) => id)).toEqual(['c3', 'c3-p1'])
  expect(untranslated).toEqual([])
})

test('every character is a word, and what is shown is what was written', () => {
  const { content, meta } = chineseRecord(section!)
  expect(content).toMatch(/^第 一 节\u2064 救 助 \u2060 导 语 。 正 文\u2063 5 ， ＂ 引 ＂/)
  expect(content).toMatch(/ \u2060 ωp ωpωchapterω3ω$/)
  const { blocks, headings } = readChinese({ content, meta: meta! })
  expect(blocks).toEqual(section!.blocks.map(({ id, text }) => ({ id, text })))
  expect(headings).toEqual(section!.headings)

  const plain = chineseRecord(item!)
  expect(plain.meta).not.toHaveProperty('written')
  expect(readChinese({ content: plain.content, meta: plain.meta! }).blocks[0]?.text).toBe('（一）低保')
})

test('the index contains every mark except its own quotation marks', () => {
  expect(marksOf([section!])).toBe('<>。＂，')
  expect(charactersOf([item!])).toEqual(['一', '低', '保', '（', '）'])
})

test('an English record is a page of its own, with nothing in it that is markup', () => {
  const { content } = englishRecord(english!)
  expect(content).toContain('<h1>Key &amp; “main” tasks\u2060</h1><p>Home-based care.\u2060</p>')
  expect(content).toContain('<p>home based ωp ωpωchapterω3ω</p>')
  const fragment = {
    content: 'Key & “main” tasks\u2060 Home-based care.\u2060',
    meta: { ids: 'c3 c3-p1' },
  }
  expect(readEnglish(fragment).blocks).toEqual([
    { id: 'c3', text: 'Key & “main” tasks' },
    { id: 'c3-p1', text: 'Home-based care.' },
  ])
})

test('the words are those that no mark divides', () => {
  expect(wordsOf([english!])).toEqual(['care', 'key', 'main', 'tasks'])
})
