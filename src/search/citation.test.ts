import { expect, test } from 'vitest'
import { readCitation } from './citation.ts'

test.each([
  ['第三章第二节（二）', 'chapter3 section2 item2'],
  ['第三章第二节(二)第一段', 'chapter3 section2 item2 paragraph1'],
  ['第三章第三节第（三）项第三段', 'chapter3 section3 item3 paragraph3'],
  ['《济南市“十四五”民政事业发展规划》第三章第二节', 'chapter3 section2'],
  ['第 3 章 第 2 节', 'chapter3 section2'],
  ['３章２节', 'chapter3 section2'],
  ['三章二节', 'chapter3 section2'],
  ['第十二章', 'chapter12'],
  ['第二十章第一百零三节', 'chapter20 section103'],
  ['第三章第\u200b二节', 'chapter3 section2'],
  ['序言第一段', 'preamble paragraph1'],
  ['一、（二）3.', 'item1 item2 item3'],
  ['第二篇第一章', 'part2 chapter1'],
  ['Chapter 3 Section 2', 'chapter3 section2'],
  ['chapter 3, section 2, (2), para. 1', 'chapter3 section2 item2 paragraph1'],
  ['Ch. 3, Sec. 2', 'chapter3 section2'],
  ['ch 3 § 2 ¶ 4', 'chapter3 section2 paragraph4'],
  ['CHAPTER 4', 'chapter4'],
  ['Preamble, para. 1', 'preamble paragraph1'],
  ['c3-s2-i2', 'c3-s2-i2'],
  ['C3-S2', 'c3-s2'],
])('%s is read as %s', (text, read) => {
  expect(readCitation(text)).toBe(read)
})

test.each([
  '养老服务',
  '第三章养老',
  '（二）',
  '12345',
  '60%',
  '3 beds',
  '段',
  'part of the plan',
  '',
  '三、五',
])('%s is no citation', (text) => {
  expect(readCitation(text)).toBeNull()
})
