import { expect, test } from 'vitest'
import { textOf } from './book-text.ts'
import { awkward, bookOf, publishedBook, publishedTexts } from './testing.ts'

test('puts both languages of a place into one row, in the order of the plan', () => {
  const { title, preamble, chapters } = bookOf(awkward)
  expect(title.map(textOf)).toEqual(['试点“A&B”规划', 'Pilot “A&B” Plan'])
  expect(preamble.map((row) => row.map(textOf))).toEqual([['序言。', 'Preamble.']])
  expect(chapters[0]?.heading.map(textOf)).toEqual(['第一章　目标 <1>', 'Chapter 1 Goals <1>'])
  expect(chapters[0]?.rows.map(([block]) => block.id)).toEqual([
    'c1-s1',
    'c1-s1-p1',
    'c1-s1-i1',
    'c1-s1-i1-p1',
  ])
})

test('prints what is not translated once', () => {
  const row = bookOf(awkward).chapters[0]?.rows.at(-1)
  expect(row).toMatchObject([{ lang: 'zh', state: null }])
})

test('prints it in Chinese in the English edition', () => {
  const row = bookOf({ en: awkward.en }).chapters[0]?.rows.at(-1)
  expect(row).toMatchObject([{ lang: 'zh', state: 'missing' }])
})

test.each(['zh', 'en'] as const)('has all of the published plan in %s, and nothing else', (lang) => {
  const { title, preamble, chapters } = publishedBook(lang)
  const rows = [title, ...preamble, ...chapters.flatMap(({ heading, rows }) => [heading, ...rows])]
  expect(rows.flatMap((row) => row.map(textOf))).toEqual(publishedTexts(lang))
})

test('refuses languages that are not of one plan', () => {
  const [front = '', chapter = ''] = awkward.en
  expect(() => bookOf({ ...awkward, en: [front, chapter.replace('c1-s1-p1', 'c1-s1-p2')] })).toThrow(
    'c1-s1-p1 is not at the same place in both languages.',
  )
})

test('refuses a plan without a title, and a chapter without a heading', () => {
  expect(() => bookOf({ zh: ['<P id="c0-p1">甲</P>'] })).toThrow('test-plan has no title.')
  expect(() => bookOf({ zh: ['<Title>甲</Title>', '<P id="c1-p1">乙</P>'] })).toThrow(
    'test-plan has a chapter without a heading.',
  )
})
