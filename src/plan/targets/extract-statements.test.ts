import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { goldPlan, goldSentences, notate, score, wilson } from './gold/gold.ts'
import { classifyBlocks, promiseOf } from '../grammar/classify-numbers.ts'
import { readSource } from '../outline/read-source.ts'
import type { Statement } from './statement.ts'
import { extractStatements } from './extract-statements.ts'
import type { Period } from '../numbers/years.ts'
import type { SourceBlock } from '../grammar/analyzed-block.ts'

const unknown: Period = { periodStart: null, periodEnd: null }
const plan: Period = { periodStart: 2021, periodEnd: 2025 }

function block(text: string, heading = false): SourceBlock {
  return { anchor: 'p', line: 1, text, heading }
}

function read(text: string, period = unknown): Statement[] {
  return extractStatements([block(text)], period)
}

/** Subject, words and value of each statement. */
function saidIn(text: string, period = unknown): string[] {
  return read(text, period).map(
    (each) => `${each.indicator}｜${each.operatorText ?? ''}｜${each.valueText}｜${notate(each)}`,
  )
}

describe('extractStatements', () => {
  it('gives each subject of 分别 its own number, and the words before the first to all', () => {
    expect(saidIn('人才占比和持证率分别超过70%和50%。')).toEqual([
      '人才占比｜超过｜70%｜>=70 % - ratio level firm',
      '持证率｜超过｜50%｜>=50 % - ratio level firm',
    ])
  })

  it('gives the number of 均 to each subject', () => {
    expect(saidIn('婚姻、收养登记合格率均达到100%。')).toEqual([
      '婚姻登记合格率｜达到｜100%｜>=100 % - ratio level firm',
      '收养登记合格率｜达到｜100%｜>=100 % - ratio level firm',
    ])
  })

  it('gives each of several subjects the noun that they share, and leaves out what a change starts from', () => {
    expect(
      saidIn('高新技术企业、科技型中小企业数量在2020年基础上分别达到2000家和5000家。').map(
        (each) => each.split('｜')[0],
      ),
    ).toEqual(['高新技术企业数量', '科技型中小企业数量'])
  })

  it('holds a bound over a list', () => {
    expect(saidIn('不少于5个区县、20个街镇、50个社区申办创新基地。')).toEqual([
      '区县申办创新基地｜不少于｜5个｜>=5 个 - count level firm',
      '街镇申办创新基地｜不少于｜20个｜>=20 个 - count level firm',
      '社区申办创新基地｜不少于｜50个｜>=50 个 - count level firm',
    ])
  })

  it('holds 以上 behind a list over all of it, but for 100 %', () => {
    expect(saidIn('联网率、在线率、完好率分别达到100%、90%和98%以上。')).toEqual([
      '联网率｜达到｜100%｜>=100 % - ratio level firm',
      '在线率｜达到…以上｜90%｜>=90 % - ratio level firm',
      '完好率｜达到…以上｜98%｜>=98 % - ratio level firm',
    ])
  })

  it('takes the verb of a list for every number in it', () => {
    expect(
      saidIn('培育3家综合型平台，20家行业型平台，100家企业级平台。').map((each) => each.split('｜')[1]),
    ).toEqual(['培育', '培育', '培育'])
  })

  it('reads what a change leads to and leaves what it starts from', () => {
    expect(saidIn('补助标准由630元提高到1300元。')).toEqual([
      '补助标准｜提高到｜1300元｜>=1300 元 - amount level firm',
    ])
  })

  it('reads the number of a list of years', () => {
    expect(saidIn('2023年、2025年，公交车占比分别达到60%、90%。').map((each) => each.split('｜')[3])).toEqual(
      ['>=60 % 2023 ratio level firm', '>=90 % 2025 ratio level firm'],
    )
  })

  it('takes the year from the sentence, else the paragraph, else the plan', () => {
    const years = (text: string) => read(text, plan).map(({ year, yearFrom }) => `${year} ${yearFrom}`)
    expect(years('到2025年，机构达到100家。持证人数达到1.5万人。')).toEqual([
      '2025 sentence',
      '2025 paragraph',
    ])
    expect(years('2023年底前，机构达到100家。持证人数达到1.5万人。')).toEqual(['2023 sentence', '2025 plan'])
    expect(years('机构达到100家。')).toEqual(['2025 plan'])
    expect(read('机构达到100家。')).toMatchObject([{ year: null, yearFrom: null }])
  })

  it('takes the year of a lead-in for the list under it', () => {
    const blocks = [
      block('2023年的主要目标是：'),
      block('——机构达到100家。'),
      block('下一段，机构达到200家。'),
    ]
    expect(extractStatements(blocks, plan).map(({ year, yearFrom }) => `${year} ${yearFrom}`)).toEqual([
      '2023 paragraph',
      '2025 plan',
    ])
  })

  it('hears 力争 to the end of the sentence, and 推动 no further than its clause', () => {
    const certainty = (text: string) => read(text).map((each) => each.certaintyText)
    expect(certainty('力争到2025年，机构达到100家，床位达到5万张。')).toEqual(['力争', '力争'])
    expect(certainty('推动机构达到100家，床位达到5万张。')).toEqual(['推动', null])
    expect(certainty('机构力争达到100家，床位达到5万张。')).toEqual(['力争', null])
    expect(certainty('力争机构达到100家，确保床位达到5万张。')).toEqual(['力争', null])
  })

  it('distinguishes a level from a sum, a change and a yearly amount', () => {
    const measures = (text: string) => read(text).map(({ measure }) => measure)
    expect(measures('机构达到100家，新增床位5万张，每年培训1万人次。')).toEqual([
      'level',
      'cumulative',
      'yearly',
    ])
    expect(measures('能耗下降13.5%，收入年均增长8%，年均浓度下降到33微克/立方米。')).toEqual([
      'cumulative',
      'yearly',
      'level',
    ])
  })

  it('finds nothing under a heading about the past', () => {
    const blocks = [
      block('第一章 发展基础', true),
      block('（一）能力增强', true),
      block('机构达到100家。'),
      block('第二章 目标', true),
      block('机构达到200家。'),
    ]
    expect(extractStatements(blocks, plan).map(({ value }) => value)).toEqual([200])
  })

  it('finds nothing in a sentence about the past', () => {
    expect(read('“十三五”末，机构达到100家，床位达到5万张。', plan)).toEqual([])
    expect(read('全市已建成机构100家。')).toEqual([])
    expect(read('较“十二五”末提高271元。', plan)).toEqual([])
    expect(read('预计到2025年，老年人口达到230万人。')).toEqual([])
  })

  it('numbers the keys of one subject in one place', () => {
    expect(read('机构达到100家。2030年，机构达到200家。').map(({ key }) => key)).toEqual([
      'p 机构',
      'p 机构 #2',
    ])
  })

  it('places value and sentence in the text as given', () => {
    const text = '  目标。 到 2025 年, 占比 不低于 60 % , 稳定'
    const [found] = read(text)
    const slice = ([start, end]: readonly [number, number]) => [...text].slice(start, end).join('')
    expect(found && slice(found.valueSpan)).toBe('60 %')
    expect(found && slice(found.quoteSpan)).toBe('到 2025 年, 占比 不低于 60 % , 稳定')
  })

  it('counts code points, not UTF-16 units', () => {
    expect(read('𠮷𠮷机构达到100家。')).toMatchObject([{ valueText: '100家', valueSpan: [6, 10] }])
  })

  it('states no number that no safe integer holds', () => {
    expect(read('机构达到99999999999999999999家，床位达到5万张。').map(({ value }) => value)).toEqual([50000])
  })

  it('survives brackets without partners and a unit without a number', () => {
    expect(read('（机构达到100家，“床位》达到5万张。').map(({ value }) => value)).toEqual([100, 50000])
    expect(read('机构达到家、%以上、个百分点。')).toEqual([])
  })

  it('reads any mixture of numbers and marks', () => {
    const word = fc.constantFrom(
      ...'到2025年 达到 60% 5家 力争 全覆盖 和 （ ） “ ” 《 》 2025 . 万 ： 由 提高到 以上 的 均 分别 十 千亿 - ， 。 ； 新增 全部 每年 推动 / ∶ 𠮷 、'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join('')
        for (const each of read(text, plan)) {
          expect([...text].slice(...each.valueSpan).join('')).toBe(each.valueText)
          expect(each.quote).toContain(each.valueText)
          expect(Number.isFinite(each.value)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('reads a sentence of 100,000 characters', { timeout: 30_000 }, () => {
    const text = '建成5家、'.repeat(20_000)
    const statements = read(text)
    expect(statements).toHaveLength(20_000)
    expect(Math.max(...statements.map(({ quote }) => quote.length))).toBeLessThan(2000)
  })
})

describe('on the Jinan plan', () => {
  const text = readFileSync('seeds/jinan-civil-affairs-2021-2025/plan.txt', 'utf8')
  const { blocks, period } = readSource(text)
  const gold = goldPlan

  it('finds every target and none that is none', () => {
    const lines = new Map(blocks.map((each) => [each.anchor, each.lines]))
    const found = extractStatements(blocks, period).map((each) => ({
      line: lines.get(each.anchor)?.[each.valueSpan[0]],
      indicator: each.indicator,
      valueText: each.valueText,
      reads: notate(each),
      yearFrom: each.yearFrom,
    }))
    expect(found).toEqual(gold.targets)
  })

  it('knows what each of its numerals is', () => {
    const what = [...classifyBlocks(blocks, period)].flatMap(({ block: { lines }, analyzed, numbers }) =>
      Array.from(analyzed.text.matchAll(/\d+(?:\.\d+)?/g), ({ 0: numeral, index }) => {
        const quantity = numbers.find(
          ({ number }) => number.quantity.start <= index && index < number.quantity.end,
        )
        const named = analyzed.named.find(({ start, end }) => start <= index && index < end)
        const around = `${analyzed.text.slice(Math.max(0, index - 6), index)}[${numeral}]${analyzed.text.slice(index + numeral.length, index + numeral.length + 6)}`
        const kind = quantity
          ? promiseOf(quantity)
            ? 'target'
            : 'figure'
          : named?.class === 'name'
            ? 'name'
            : 'irrelevant'
        return [lines[analyzed.origins[index] ?? 0], around, named || quantity ? kind : 'unread']
      }),
    )
    expect(what).toEqual(gold.numerals)
  })
})

it('reads the sentences it was developed on', () => {
  const { expected, found, hits, core } = score(goldSentences.development)
  console.log(`development: recall ${wilson(hits, expected)}, precision ${wilson(hits, found)}`)
  expect(core / expected).toBeGreaterThan(0.99)
  expect(hits / found).toBeGreaterThan(0.99)
})
