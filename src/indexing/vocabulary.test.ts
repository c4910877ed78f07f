import { expect, test } from 'vitest'
import { charactersBySound, vocabularyOf } from './vocabulary.ts'

const term = (zh: string) => ({
  id: zh,
  zh,
  zhAlso: [],
  en: zh,
  enAlso: [],
  note: null,
  definition: null,
  source: null,
  aliases: [],
  occurrences: [],
})

test('words of the text and terms in it are the vocabulary, and nothing shorter or with marks', () => {
  const record = { plan: 'p', page: 'p/', label: '', order: 0, headings: [] }
  const blocks = [{ id: 'p1', tag: 'p', text: '提高养老机构的护理型床位，达到 60%。' }]
  const words = vocabularyOf([{ ...record, blocks }], [term('护理型床位'), term('时间银行')])
  expect(words).toEqual(expect.arrayContaining(['养老', '机构', '床位', '护理型床位', '提高']))
  expect(words.filter((word) => !/^\p{Script=Han}{2,}$/u.test(word) || word === '时间银行')).toEqual([])
})

test('every common character has one sound', () => {
  const sounds = charactersBySound()
  const of = (character: string) => sounds.find(([, characters]) => characters.includes(character))?.[0]
  expect([of('构'), of('沟'), of('绿')]).toEqual(['gou', 'gou', 'lv'])
  expect(sounds.reduce((sum, [, characters]) => sum + characters.length, 0)).toBe(3755)
})
