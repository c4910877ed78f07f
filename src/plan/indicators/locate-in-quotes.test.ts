import { describe, expect, it } from 'vitest'
import {
  locateChinese,
  locateEnglish,
  locatePromise,
  type Located,
  type Promised,
} from './locate-in-quotes.ts'

const shown = (sentence: string, { clause, value }: Located) => [
  sentence.slice(clause.start, clause.end),
  value && sentence.slice(value.start, value.end),
]

describe('locateChinese', () => {
  it.each([
    [
      '“十四五”末，生活不能自理的特困人员集中供养率提高到60%。',
      '60%',
      '生活不能自理的特困人员集中供养率提高到60%',
    ],
    [
      '到2025年，城市社区“一窗受理，全科服务”模式推行率达到100%，城乡社区综合服务设施实现高标准全覆盖。',
      '100%',
      '城市社区“一窗受理，全科服务”模式推行率达到100%',
    ],
    ['实现城乡社区协商议事平台全覆盖。', '全覆盖', '实现城乡社区协商议事平台全覆盖'],
    [
      '推动实现公益性安葬（放）设施（含草坪葬，海葬）覆盖辖区城乡居民。',
      '覆盖辖区城乡居民',
      '推动实现公益性安葬（放）设施（含草坪葬，海葬）覆盖辖区城乡居民',
    ],
    ['建成10个', '10个', '建成10个'],
  ])('finds the clause in %s', (sentence, value, clause) => {
    const start = sentence.indexOf(value)
    expect(shown(sentence, locateChinese(sentence, { start, end: start + value.length }))).toEqual([
      clause,
      value,
    ])
  })
})

describe('locateEnglish', () => {
  const ratio = (value: number): Promised => ({
    value,
    upper: null,
    unit: '%',
    kind: 'ratio',
    valueText: `${value}%`,
  })
  const coverage: Promised = { value: 100, upper: null, unit: '%', kind: 'coverage', valueText: '全覆盖' }

  it.each<[string, Promised, string, string | null]>([
    [
      'By 2025, coverage will reach 100%, coverage in rural areas will be no lower than 80%, and nursing-care beds will account for 60% of beds.',
      ratio(60),
      'nursing-care beds will account for 60% of beds',
      '60%',
    ],
    [
      'The number of people holding a qualification will reach 15,000, and so on.',
      { value: 15000, upper: null, unit: '人', kind: 'count', valueText: '1.5 万人' },
      'The number of people holding a qualification will reach 15,000',
      '15,000',
    ],
    [
      'We will guide districts to incubate three to five organizations.',
      { value: 3, upper: 5, unit: '家', kind: 'count', valueText: '3-5 家' },
      'We will guide districts to incubate three to five organizations',
      'three to five',
    ],
    [
      'We will build 10 training bases; “one window, all services” follows.',
      { value: 10, upper: null, unit: '个', kind: 'count', valueText: '10 个' },
      'We will build 10 training bases',
      '10',
    ],
    [
      'Stations in towns will achieve full coverage.',
      coverage,
      'Stations in towns will achieve full coverage',
      'full coverage',
    ],
    [
      'By then, full, high-standard coverage of facilities will be achieved.',
      coverage,
      'full, high-standard coverage of facilities will be achieved',
      'full, high-standard coverage',
    ],
    [
      'We will follow “one door, one stop,” achieve full coverage of towns.',
      coverage,
      'achieve full coverage of towns',
      'full coverage',
    ],
    [
      'Full coverage here, and full coverage there.',
      coverage,
      'Full coverage here, and full coverage there',
      null,
    ],
    [
      'We will have facilities cover the residents in each jurisdiction.',
      { ...coverage, valueText: '覆盖辖区城乡居民' },
      'We will have facilities cover the residents in each jurisdiction',
      'cover',
    ],
    ['First 60%, then 60%.', ratio(60), 'First 60%, then 60%', null],
    ['Nothing is said of it.', ratio(60), 'Nothing is said of it', null],
  ])('finds the clause in %s', (sentence, promised, clause, value) => {
    expect(shown(sentence, locateEnglish(sentence, promised))).toEqual([clause, value])
  })
})

describe('locatePromise', () => {
  const promised: Promised = { value: 60, upper: null, unit: '%', kind: 'ratio', valueText: '60%' }

  it('counts in code points', () => {
    const quote = { zh: '𠮷，𠮷率达到60%。', en: '𠮷 said, the rate will reach 60%.' }
    const found = locatePromise(quote, [6, 9], promised)
    const cut = (text: string, span: readonly [number, number] | null) =>
      span && [...text].slice(...span).join('')
    expect(cut(quote.zh, found.value.zh)).toBe('60%')
    expect(cut(quote.zh, found.clause.zh)).toBe('𠮷率达到60%')
    expect(cut(quote.en, found.clause.en)).toBe('the rate will reach 60%')
    expect(cut(quote.en, found.value.en)).toBe('60%')
  })

  it('finds nothing in a sentence that is not translated', () => {
    const { clause, value } = locatePromise({ zh: '达到60%。', en: null }, [2, 5], promised)
    expect([clause.en, value.en]).toEqual([null, null])
  })
})
