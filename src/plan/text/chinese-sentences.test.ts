import { expect, test } from 'vitest'
import { chineseSentences } from './chinese-sentences.ts'

test.each([
  ['', []],
  ['发展基础', ['发展基础']],
  ['第一句。第二句！第三句？', ['第一句。', '第二句！', '第三句？']],
  ['他说：“先试后推。”然后散会。', ['他说：“先试后推。”', '然后散会。']],
  ['（一句话。）真的吗？！没有句号', ['（一句话。）', '真的吗？！', '没有句号']],
  ['达到98.5%以上；保持。 其余不变', ['达到98.5%以上；保持。', '其余不变']],
])('divides %j', (text, sentences) => {
  expect(chineseSentences(text)).toEqual(sentences)
})
