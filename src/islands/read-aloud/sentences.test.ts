import { expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

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
