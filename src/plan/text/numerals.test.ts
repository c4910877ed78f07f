import { describe, expect, it } from 'vitest'
import { parseChinese, readNumeral } from './numerals.ts'

describe('readNumeral', () => {
  it.each([
    ['60%', 60, '60'],
    ['1.5万人', 15000, '1.5万'],
    ['125.86亿元', 12_586_000_000, '125.86亿'],
    ['3千万', 30_000_000, '3千万'],
    ['1.3万亿斤', 1_300_000_000_000, '1.3万亿'],
    ['500千瓦', 500, '500'],
    ['110千伏', 110, '110'],
    ['十二', 12, '十二'],
    ['一百二十张', 120, '一百二十'],
    ['五十万亩', 500_000, '五十万'],
    ['一万五千户', 15_000, '一万五千'],
    ['二〇二五年', 2025, '二〇二五'],
    ['千亿元', 100_000_000_000, '千亿'],
    ['一万五千亿元', 1_500_000_000_000, '一万五千亿'],
    ['一万零五百亿元', 1_050_000_000_000, '一万零五百亿'],
    ['三万亿元', 3_000_000_000_000, '三万亿'],
    ['1万2千亿元', 1_200_000_000_000, '1万2千亿'],
    ['3万4000张', 34_000, '3万4000'],
    ['3亿5千万吨', 350_000_000, '3亿5千万'],
    ['3万五千户', 35_000, '3万五千'],
    ['两万五人', 25_000, '两万五'],
    ['一百二个', 120, '一百二'],
    ['一百零二个', 102, '一百零二'],
    ['一百万一线职工', 1_000_000, '一百万'],
    ['100万一线职工', 1_000_000, '100万'],
    ['10万3岁以下儿童', 100_000, '10万'],
    ['3亿2025年', 300_000_000, '3亿'],
    ['10⁴平方米', 10_000, '10⁴'],
    ['1.2×10⁴亩', 12_000, '1.2×10⁴'],
  ])('reads %s as %d', (text, value, slice) => {
    const numeral = readNumeral(text, 0)
    expect(numeral?.value).toBe(value)
    expect(text.slice(numeral?.start, numeral?.end)).toBe(slice)
  })

  it('says that 10余万 is vague', () => {
    expect(readNumeral('10余万人', 0)).toMatchObject({ value: 100_000, approximate: true })
  })

  it.each([
    ['1万多亿元', 1e12, '1万多亿'],
    ['二十多万人', 200_000, '二十多万'],
    ['3千余万元', 3e7, '3千余万'],
    ['十几万人', 100_000, '十几万'],
  ])('says that %s is vague', (text, value, slice) => {
    const numeral = readNumeral(text, 0)
    expect(numeral).toMatchObject({ value, approximate: true })
    expect(text.slice(0, numeral?.end)).toBe(slice)
  })

  it.each([
    ['两三百个', 200, 300],
    ['三四十个', 30, 40],
    ['十五六个', 15, 16],
    ['五六万亩', 50_000, 60_000],
    ['三五家', 3, 5],
    ['一万二三千人', 12_000, 13_000],
    ['两三百万千瓦', 2_000_000, 3_000_000],
  ])('reads two digits side by side in %s as %d to %d', (text, value, upper) => {
    expect(readNumeral(text, 0)).toMatchObject({ value, upper, approximate: true })
  })

  it.each([
    '三八个',
    '一二三产业',
    '十四五',
    '五百三千',
    '亿万富翁',
    '3万5家',
    '1.5万3000',
    '1.2.3',
    '120³家',
  ])('reads no number where %s begins, and no part of one', (text) => {
    expect(readNumeral(text, 0)).toBeNull()
  })

  it('gives no finite value to a number that no safe integer holds', () => {
    expect(readNumeral('99999999999999999999个', 0)?.value).toBe(Number.POSITIVE_INFINITY)
    expect(readNumeral('9亿亿亿元', 0)?.value).toBe(Number.POSITIVE_INFINITY)
  })

  it('reads no number in digits that only stand side by side', () => {
    expect(parseChinese('一一')).toBeNull()
    expect(parseChinese('三五')).toBeNull()
  })
})
