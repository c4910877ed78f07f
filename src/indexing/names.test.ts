import { expect, test } from 'vitest'
import type { Term } from '../schemas/term.ts'
import { namingAtStart, namingFrom, namingOf, namingShard, unitsOf, type Naming } from '../search/names.ts'
import { namingsOf, shardNamings } from './names.ts'

const terms: Term[] = [
  {
    id: 'subsistence-allowance',
    zh: '最低生活保障',
    zhAlso: ['低保'],
    en: 'subsistence allowance',
    enAlso: ['subsistence allowances', 'dole'],
    note: null,
    definition: null,
    source: null,
    aliases: [
      { word: '吃低保', phrase: null },
      { word: 'dibao', phrase: null },
      { word: '低保金', phrase: '低保补助' },
      { word: '低保款', phrase: '低保款项' },
    ],
  },
]
const texts = { zh: '最低生活保障，低保补助', en: 'subsistence allowance, subsistence allowances' }
const of = (lang: 'zh' | 'en') => namingsOf(terms, lang, (form) => texts[lang].includes(form))

test('an alias leads to every form that a plan has, or to its own words of a plan', () => {
  expect(of('zh')).toEqual([
    { word: '最低生活保障', groups: [['低保']], inPlans: true },
    { word: '低保', groups: [['最低生活保障']], inPlans: true },
    { word: '吃低保', groups: [['最低生活保障'], ['低保']], inPlans: false },
    { word: 'dibao', groups: [['最低生活保障'], ['低保']], inPlans: false },
    { word: '低保金', groups: [['低保补助']], inPlans: false },
    { word: 'subsistence allowance', groups: [['最低生活保障'], ['低保']], inPlans: false },
    { word: 'subsistence allowances', groups: [['最低生活保障'], ['低保']], inPlans: false },
    { word: 'dole', groups: [['最低生活保障'], ['低保']], inPlans: false },
  ])
})

test('in English the forms of a term are one name, and words of a Chinese plan lead nowhere', () => {
  const groups = [['subsistence allowance', 'subsistence allowances']]
  expect(of('en')).toEqual(
    ['吃低保', 'dibao', '最低生活保障', '低保'].map((word) => ({ word, groups, inPlans: false })),
  )
})

test('a term that no plan has in this language leads nowhere', () => {
  expect(namingsOf(terms, 'zh', () => false)).toEqual([])
})

test('a naming is found by its word, whatever its capitals, marks and endings', () => {
  const namings: Naming[] = [
    { word: 'nursing home', groups: [['x']], inPlans: false },
    { word: '五保户', groups: [['y']], inPlans: false },
  ]
  const find = (query: string) => namingOf(namings, unitsOf(query))?.word
  expect(['Nursing Homes', '“五保户”', '五 保 户', '五保', 'nursing', 'nursing home beds'].map(find)).toEqual(
    ['nursing home', '五保户', '五保户', undefined, undefined, undefined],
  )
})

test('the longest word that the plans lack is found at the start of a query', () => {
  const namings = ['五保', '五保户', '五保户家', '低保'].map((word) => ({
    word,
    groups: [['x']],
    inPlans: word === '低保',
  }))
  expect(namingAtStart(namings, unitsOf('五保户怎么办'))?.naming.word).toBe('五保户')
  expect(namingAtStart(namings, unitsOf('低保'))).toBeUndefined()
  expect(namingFrom(namings, unitsOf('五保'))?.word).toBe('五保')
  expect(namingFrom(namings, unitsOf('五'))).toBeUndefined()
})

test('each naming is in the file of its first unit', () => {
  const shards = shardNamings(of('zh'))
  expect(shards.flat()).toHaveLength(of('zh').length)
  for (const word of ['吃低保', 'Dibao'])
    expect(namingOf(shards[namingShard(unitsOf(word)[0] ?? '')] ?? [], unitsOf(word))).toBeDefined()
})
