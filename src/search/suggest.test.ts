import { expect, test } from 'vitest'
import { suggest, type Suggestion } from './suggest.ts'

const suggestions: Suggestion[] = [
  ['社会救助', 'she hui jiu zhu'],
  ['养老服务', 'yang lao fu wu'],
  ['养老机构', 'yang lao ji gou'],
  ['居家养老', 'ju jia yang lao'],
  ['15分钟社区生活圈', '15 fen zhong she qu sheng huo quan'],
  ['绿色殡葬', 'lv se bin zang'],
]

test.each([
  ['yanglao', ['养老服务', '养老机构', '居家养老']],
  ['yl', ['养老服务', '养老机构', '居家养老']],
  ['ylfw', ['养老服务']],
  ['yanglfuw', ['养老服务']],
  ['Yang Lao', ['养老服务', '养老机构', '居家养老']],
  ['jigou', ['养老机构']],
  ['15fz', ['15分钟社区生活圈']],
  ['lü', ['绿色殡葬']],
  ['s', ['社会救助']],
  ['zzz', []],
  ['', []],
  ['-', []],
])('%s means %j', (letters, terms) => {
  expect(suggest(suggestions, letters)).toEqual(terms)
})

test('a term that is typed to its end comes before terms that go on', () => {
  expect(suggest([...suggestions, ['养老', 'yang lao']], 'yanglao')).toEqual([
    '养老',
    '养老服务',
    '养老机构',
    '居家养老',
  ])
})

test('no more are given than asked for', () => {
  expect(suggest(suggestions, 'yl', 1)).toEqual(['养老服务'])
})

test('letters that can be read in a great many ways are read quickly', () => {
  const term: Suggestion = ['啊', Array.from({ length: 40 }, () => 'aaaaaa').join(' ')]
  expect(suggest([term], `${'a'.repeat(60)}b`)).toEqual([])
})
