import { describe, expect, it } from 'vitest'
import { readSource } from '../outline/read-source.ts'
import { extractStatements } from './extract-statements.ts'
import { completeFragment, isNameFragment } from './name-fragment.ts'

describe('isNameFragment', () => {
  it.each([
    '市、县级',
    '省级',
    '乡镇',
    '占GDP比重',
    '占地区生产总值的比重',
    '规模',
    '年均增速',
    '建成',
    '的比例',
    '',
  ])('finds part of a name in “%s”', (name) => {
    expect(isNameFragment(name)).toBe(true)
  })

  it.each(['培训', '县级医院', '市域社会治理', '占地50亩以上的公墓', '数字经济规模', '乡镇卫生院', '造林'])(
    'finds a whole name in “%s”',
    (name) => {
      expect(isNameFragment(name)).toBe(false)
    },
  )
})

describe('completeFragment', () => {
  it.each([
    ['省级', '国家级农业龙头企业', '省级农业龙头企业'],
    ['乡镇', '县城生活垃圾处理率', '乡镇生活垃圾处理率'],
    ['区县', '市、区县两级财政投入', '区县级财政投入'],
    ['总量', '数字经济规模', '数字经济总量'],
    ['占GDP比重', '养老机构', '占GDP比重'],
    ['省级', '', '省级'],
  ])('completes %s after “%s”', (name, before, whole) => {
    expect(completeFragment(name, before)).toBe(whole)
  })
})

describe('a target whose name is only part of one', () => {
  it('has its sentence in place of the name, and keeps the key', () => {
    const { blocks, period } = readSource('一、目标\n占GDP比重达到50%以上。\n')
    expect(
      extractStatements(blocks, period).map(({ key, indicator, fragment }) => ({ key, indicator, fragment })),
    ).toMatchObject([{ indicator: '占GDP比重达到50%以上', fragment: '占GDP比重' }])
    expect(extractStatements(blocks, period)[0]?.key).toMatch(/ 占GDP比重$/)
  })
})
