import { expect, test } from 'vitest'
import { piecesOf, sentencesOf } from './sentences.ts'

const split = (text: string, lang: string) =>
  sentencesOf(text, lang).map(({ start, end }) => text.slice(start, end))

test.each([
  ['zh-CN', '提高标准。“十四五”末，达到60%以上。', ['提高标准。', '“十四五”末，达到60%以上。']],
  ['zh-CN', '他说：“办成了。”群众满意。', ['他说：“办成了。”', '群众满意。']],
  ['zh-CN', '建一处；修两处；', ['建一处；', '修两处；']],
  ['zh-CN', '第三章　重点任务', ['第三章　重点任务']],
  ['zh-CN', '面积为1.5万平方米', ['面积为1.5万平方米']],
  ['zh-CN', '。', []],
  ['zh-CN', '', []],
  ['en', 'Raise it. By 2025, reach 60%.', ['Raise it.', 'By 2025, reach 60%.']],
  ['en', 'See No. 12 of 2021. It holds.', ['See No. 12 of 2021.', 'It holds.']],
  ['en', 'About 1.5 beds, e.g. three.', ['About 1.5 beds, e.g. three.']],
  ['en', 'Build one; repair two.', ['Build one;', 'repair two.']],
  ['en', 'It is called “one window.” All agree.', ['It is called “one window.”', 'All agree.']],
])('divides %s text: %s', (lang, text, sentences) => {
  expect(split(text, lang)).toEqual(sentences)
})

test('loses no letter of a text', () => {
  const text = '　一是加强建设。二是完善（含修缮）；三是推广！　'
  expect(split(text, 'zh').join('')).toBe(text.trim())
})

const long =
  '“十四五”期间，加强资金统筹，根据特困人员需求合理配置资金，落实供养资金保障政策，强化供养服务机构的经费保障，整合改造提升现有服务设施。短句。'

test('a long sentence is cut where a reader pauses, and loses nothing', () => {
  const pieces = piecesOf(long, 'zh-CN')
  expect(pieces.map(({ start, end }) => long.slice(start, end)).join('')).toBe(long)
  expect(pieces.length).toBeGreaterThan(3)
  for (const { start, end } of pieces.slice(0, -1)) expect(long.slice(start, end)).toMatch(/[，。]$/)
  for (const { start, end } of pieces) expect(end - start).toBeLessThanOrEqual(36)
})

test('what has no pause is cut too, in English between words', () => {
  const run = '养'.repeat(100)
  expect(piecesOf(run, 'zh').map(({ start, end }) => end - start)).toEqual([36, 36, 28])
  const words = `${'word '.repeat(60).trim()}.`
  const pieces = piecesOf(words, 'en').map(({ start, end }) => words.slice(start, end))
  expect(pieces.join(' ')).toBe(words)
  for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(120)
})

test('a short sentence stays whole', () => {
  expect(piecesOf('一，二，三。四。', 'zh')).toEqual(sentencesOf('一，二，三。四。', 'zh'))
})
