import { describe, expect, it } from 'vitest'
import { alphabetize } from './alphabet.ts'

const sort = (names: string[], lang: 'zh' | 'en') =>
  alphabetize(names, lang, (name) => name).map(({ letter, entries }) => `${letter} ${entries.join(' ')}`)

describe('alphabetize', () => {
  it('sorts Chinese by pinyin, with the initials of Mandarin', () => {
    expect(
      sort(['最低生活保障', '“四社联动”', '安置', '儿童', '哦', '15分钟', '街道', '家庭', '自愿'], 'zh'),
    ).toEqual(['# 15分钟', 'A 安置', 'E 儿童', 'J 家庭 街道', 'O 哦', 'S “四社联动”', 'Z 自愿 最低生活保障'])
  })

  it('knows the initial of every common syllable', () => {
    const samples = '安办参地儿服规和经看老民农欧平区人社特文现养政'
    expect(
      alphabetize([...samples], 'zh', (name) => name)
        .map(({ letter }) => letter)
        .join(''),
    ).toBe('ABCDEFGHJKLMNOPQRSTWXYZ')
  })

  it('sorts English by letter, quotation marks aside', () => {
    expect(sort(['time bank', '“two committees”', 'adoption'], 'en')).toEqual([
      'A adoption',
      'T time bank “two committees”',
    ])
  })
})
