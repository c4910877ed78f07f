import { describe, expect, it } from 'vitest'
import { normalizeBlock } from './normalize-block.ts'

function publish(value: string) {
  const { published, edits } = normalizeBlock({ pieces: [{ value, start: 0 }], separator: null, repairs: [] })
  return { text: published.value, rules: edits.map(({ rule, from, to }) => `${rule} ${from}>${to}`) }
}

describe('publishBlock', () => {
  it.each([
    ['达到 5.23 万户', '达到5.23万户'],
    ['规划(2019-2021)》', '规划（2019-2021）》'],
    ['获得 3A 以上', '获得3A以上'],
    ['五 A 级', '五A级'],
    ['Open Data 平台', 'Open Data平台'],
    ['f(x)=1', 'f（x）=1'],
    ['甲,乙;丙:丁', '甲，乙；丙：丁'],
    ['1,000 元', '1,000元'],
    ['a:b', 'a:b'],
    ['12:30', '12:30'],
    ['(甲(乙)丙)', '（甲（乙）丙）'],
    [')甲(', '）甲（'],
    ['“庸懒散” “为官”', '“庸懒散”“为官”'],
    ['到2025\u00A0年', '到2025年'],
  ])('publishes %s as %s', (from, to) => {
    expect(publish(from).text).toBe(to)
  })

  it('records each change under its rule', () => {
    expect(publish('在 3 个区,做').rules).toEqual(['stray-space  >', 'stray-space  >', 'width ,>，'])
  })

  it('makes the space after a heading number an ideographic one', () => {
    const { published, edits } = normalizeBlock({
      pieces: [{ value: '第一章 总 则', start: 10 }],
      separator: [13, 14],
      repairs: [],
    })
    expect(published).toEqual({ value: '第一章　总则', origins: [10, 11, 12, 13, 14, 16] })
    expect(edits.map(({ rule, start }) => [rule, start])).toEqual([
      ['separator', 13],
      ['stray-space', 15],
    ])
  })
})
