import { describe, expect, test } from 'vitest'
import { builtSite, destination, linksNamed, textOf, textsOf } from '../support/built-site.ts'
import { plan, targets } from '../support/content.ts'

const statements = targets.flatMap((target) => target.statements.map((statement) => ({ target, statement })))
const numbers = [1, 2, 3, 4]

const { open } = builtSite()
const chapterOf = (number: number, root = '') => `${root}/${plan}/chapter-${number}/`

describe.each([
  ['zh', ''],
  ['en', '/en'],
] as const)('in %s', (lang, root) => {
  test.each(numbers)('chapter %i has each of its promises beside its paragraph', (number) => {
    const $ = open(chapterOf(number, root))
    // What is reported is compared in figures.test.ts.
    $('.told').remove()
    const own = statements.filter(({ statement }) => statement.source.anchor.startsWith(`c${number}-`))
    expect($('.margin-note a:not(.doubt)')).toHaveLength(own.length)
    expect($('.margin-note a.doubt')).toHaveLength(own.flatMap(({ target }) => target.notes).length)
    for (const { target, statement } of own) {
      const { anchor, value, quote } = statement.source
      const notes = textsOf($, `#${anchor} + .margin-note a:not(.doubt)`)
      expect(notes.some((note) => note.includes(target.indicator[lang] ?? ''))).toBe(true)
      const span = value[lang]
      if (!span) continue
      const marked = [...(quote[lang] ?? '')].slice(...span).join('')
      expect(textsOf($, `#${anchor} u mark`).some((mark) => mark.includes(marked))).toBe(true)
    }
  })
})

test('a note says the plan’s verb and deadline, and where the plan says otherwise', () => {
  const $ = open(chapterOf(3))
  expect(textOf($('#c3-s1-i2-p2 + .margin-note'))).toMatch(/60%.*集中供养率.*到2025年 · 提高到/)
  expect(textOf($('#c3-s1-i2-p1 + .margin-note'))).toContain('第二章第三节没有“力争”')
})

test('notes are no part of the text, and marks leave the text as it is', () => {
  const $ = open(chapterOf(3))
  expect($('#c3-s1-i2-p2').text()).toMatch(/生活不能自理的特困人员集中供养率提高到60%。$/)
  expect($('#c3-s1-i2-p2 .margin-note')).toHaveLength(0)
})

test('every joined paragraph is listed with its place', () => {
  const $ = open(`/${plan}/notes/`)
  for (const words of ['解放／思想大讨论', '支持企业／研发生产', '的规／范化水平', '联席会议、／定期走访'])
    expect(textOf($('main'))).toContain(words)
})

test.each(numbers)('chapter %i explains at most ten terms', (number) => {
  const $ = open(chapterOf(number))
  const { length } = $('.definitions > div')
  expect(length).toBeGreaterThan(0)
  expect(length).toBeLessThanOrEqual(10)
  expect($('[data-plan-text] label')).toHaveLength(length)
})

test('side by side, every paragraph of a chapter has its row, and every row two languages', () => {
  const blocks = open(chapterOf(2))('[data-plan-text]').get()
  const $ = open(chapterOf(2, '/bilingual'))
  expect(
    $('.row')
      .get()
      .map(({ attribs }) => attribs['id']),
  ).toEqual(blocks.map(({ attribs }) => attribs['id']))
  for (const lang of ['zh-CN', 'en']) expect($(`.row > [lang=${lang}]`)).toHaveLength(blocks.length)
})

test('chapters lead to the one before and the one after', () => {
  const home = `/${plan}/`
  expect(destination(linksNamed(open(home), '从头读起'), home)).toBe(chapterOf(1))
  for (const number of numbers) {
    const address = chapterOf(number)
    const $ = open(address)
    expect(destination($('[rel=prev]').first(), address)).toBe(number === 1 ? home : chapterOf(number - 1))
    if (number < 4) expect(destination($('[rel=next]').first(), address)).toBe(chapterOf(number + 1))
    else expect($('[rel=next]')).toHaveLength(0)
  }
})
