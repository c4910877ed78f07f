import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { words } from '../i18n/words.ts'
import { type FigureEntry, figuresSchema } from '../schemas/figures.ts'
import { type ChangeGroup, changeFinding, type ChangeLine, groupChanges, numbersOf } from './change-groups.ts'
import { changesOf } from './changes.ts'

const { figures } = figuresSchema.parse(
  JSON.parse(readFileSync('content/jinan-civil-affairs-2021-2025/figures.json', 'utf8')),
)
const context = (lang: 'zh' | 'en') => ({
  lang,
  hrefOfParagraph: (anchor: string) => `/#${anchor}`,
  doubts: new Map(),
  hrefOfNote: (id: string) => `/notes/#${id}`,
})
const titlesOf = (lang: 'zh' | 'en', entries: readonly FigureEntry[]) =>
  groupChanges(changesOf(entries, context(lang))).map((group) => changeFinding(words[lang], group))

/** A line for a test. */
function line(name: string, from: number, to: number): ChangeLine {
  const end = (value: number) => ({ value, text: `${value}元`, number: `${value}`, year: null, bound: null })
  return {
    ...{ id: name, href: `/#${name}`, name, chinese: false, topic: null, from: end(from), to: end(to) },
    ...{ how: null, since: null, scale: '元', unit: '元', doubts: [], words: name },
  }
}

describe('the changes that the plan reports', () => {
  const lines = changesOf(figures, context('zh'))

  test('are all those with a start and what it led to, in its numbers', () => {
    const stated = figures.filter(({ part, change }) => part === 'to' && change?.from != null)
    expect(lines).toHaveLength(stated.length)
    for (const [index, figure] of stated.entries()) {
      expect(lines[index]?.to.value).toBe(figure.value)
      expect(lines[index]?.from.value).toBe(figure.change?.from)
      expect(lines[index]?.href).toBe(`/#${figure.source.anchor}`)
    }
  })

  test('show how a start was computed, and only where it was', () => {
    const computed = lines.filter(({ how }) => how !== null)
    expect(computed.map(({ name, from, how }) => [name, from.number, how])).toEqual([
      ['城市低保标准', '550', '821 − 271'],
      ['农村低保标准', '300', '614 − 314'],
      ['养老服务设施', '1433', '2142 ÷ 1.4947'],
      ['基本养老床位', '约4万', '6.3万 ÷ 1.5671'],
    ])
  })

  test('are on one scale where several have its unit', () => {
    expect(groupChanges(lines).map(({ unit, lines: of }) => [unit, of.map(numbersOf)])).toEqual([
      ['元/月', ['550 → 821', '300 → 614', '1410 → 1760', '1120 → 1400', '1120 → 1400', '300 → 980']],
      [null, ['1433 → 2142', '约4万 → 6.3万', '630 → 1300']],
    ])
    expect(groupChanges(changesOf(figures, context('en')))[0]?.unit).toBe('yuan a month')
  })

  test('have a title that follows the data when a number changes by one', () => {
    const before = titlesOf('en', figures)
    expect(before).toEqual([
      expect.stringMatching(/^6 figures in yuan a month rose\. The largest rise: .+, 300 → 980$/),
      expect.stringMatching(/^3 figures rose\. The largest rise: .+, 630 yuan → 1,300 yuan$/),
    ])
    const changed = figures.map((figure) =>
      figure.part === 'to' && figure.value === 980 ? { ...figure, value: 981 } : figure,
    )
    expect(titlesOf('en', changed)[0]).toMatch(/300 → 981$/)
    const fewer = figures.filter(({ part, value }) => part !== 'to' || value !== 980)
    expect(titlesOf('en', fewer)[0]).toMatch(/^5 figures in yuan a month rose\. .+, 300 → 614$/)
  })
})

test.each([
  [[line('甲', 10, 20)], '甲：10元 → 20元'],
  [[line('甲', 10, 20), line('乙', 10, 40)], '2项都提高了，提高最多的是乙：10元 → 40元'],
  [[line('甲', 20, 10), line('乙', 40, 30)], '2项都下降了，下降最多的是甲：20元 → 10元'],
  [[line('甲', 20, 10), line('乙', 10, 40), line('丙', 5, 5)], '1项提高，1项下降'],
] as const)('says what %o shows', (lines, title) => {
  const group: ChangeGroup = { unit: null, lines }
  expect(changeFinding(words.zh, group)).toBe(title)
})
