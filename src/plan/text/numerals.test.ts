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
  ])('reads %s as %d', (text, value, slice) => {
    const numeral = readNumeral(text, 0)
    expect(numeral?.value).toBe(value)
    expect(text.slice(numeral?.start, numeral?.end)).toBe(slice)
  })

  it('says that 10余万 is vague', () => {
    expect(readNumeral('10余万人', 0)).toMatchObject({ value: 100_000, approximate: true })
  })

  it('gives no finite value to a number that no safe integer holds', () => {
    expect(readNumeral('99999999999999999999个', 0)?.value).toBe(Number.POSITIVE_INFINITY)
    expect(readNumeral('9亿亿亿元', 0)?.value).toBe(Number.POSITIVE_INFINITY)
  })

  it('reads no number in digits that only stand side by side', () => {
    expect(readNumeral('三五家', 0)).toBeNull()
    expect(parseChinese('一一')).toBeNull()
  })
})
