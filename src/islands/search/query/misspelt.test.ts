import { expect, test } from 'vitest'
import { meantWords, wordsIn } from './misspelt.ts'

const words = ['养老', '机构', '养老机构', '低保', '低保标准', '低收入', '服务', '养老服务', '床位']
const sounds = [
  ['bao', '保宝包'],
  ['di', '低底地'],
  ['fu', '服福付'],
  ['gou', '构沟够'],
  ['ji', '机鸡'],
  ['lao', '老劳'],
  ['wu', '务物'],
  ['yang', '养阳'],
  ['biao', '标表'],
  ['zhun', '准'],
] as const

test.each([
  ['养老机沟', ['养老机构']],
  ['阳老鸡够', ['养老机构']],
  ['底保', ['低保']],
  ['申请底宝', ['低保']],
  ['低保表准', ['低保标准']],
  ['养老服物', ['养老服务']],
  ['低收人', []],
  ['养老机关', ['养老机构']],
  ['机够', []],
  ['付物', []],
  ['低保', []],
  ['独角兽', []],
  ['', []],
])('who types %s probably meant %j', (typed, meant) => {
  expect(meantWords(typed, words, ['低保', '养老机构'], sounds)).toEqual(meant)
})

test('the words in a phrase are the longest ones, and never a part of one', () => {
  expect(wordsIn('养老服务独角兽床位', words)).toEqual(['养老服务', '床位'])
  expect(wordsIn('养老机沟', words)).toEqual(['养老'])
  expect(wordsIn('独角兽', words)).toEqual([])
})
