import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { parseCatalog } from '../catalog/parse-catalog.ts'
import { translatePlan } from '../catalog/translate.ts'
import { parsePlan } from '../parse/parse.ts'
import { findingsOf, planFile, settingsFor } from '../testing/plan.ts'
import { extractData } from './measure-plan.ts'

const text = `测试规划
第一章 发展基础
“十三五”末，全市城乡低保标准分别为821元/月、614元/月，较“十二五”末分别提高271元/月、314元/月。建成服务中心8处。
`
const catalog = `msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "“十三五”末，全市城乡低保标准分别为821元/月、614元/月，较“十二五”末分别提高271元/月、314元/月。建成服务中心8处。"
msgstr "The standards were 821 yuan and 614 yuan a month, up 271 yuan and 314 yuan. Eight centers were built. There are 8."
`

/** The figures named by figures.yaml, and what is wrong with it. */
function named(yaml: string | null, strict = false) {
  const file = planFile(text)
  const parsed = parsePlan(file, settingsFor())
  if (!parsed) throw new Error('The plan of this test can be read')
  const figures = yaml === null ? null : new VFile({ path: 'figures.yaml', value: yaml })
  const english = translatePlan(parsed.plan, parseCatalog(new VFile({ path: 'en.po', value: catalog })))
  const measured = extractData({
    ...{ id: 'test-plan', plan: parsed.plan, english, text: file, figures, strict, notes: null },
    ...{
      period: { from: 2021, to: 2025 },
      state: 'concluded',
      targets: null,
      references: null,
      progress: null,
    },
    topics: new Set(['low-income']),
  })
  return { figures: measured.figures.figures, findings: figures ? findingsOf(figures) : [] }
}

const urban = `figures:
  - subject: { zh: 城市低保, en: Urban allowance }
    unit: yuan a month
    topic: low-income
    keys: [c1-p1 城市低保标准]
`
const centers = `  - subject: { zh: 服务中心, en: Service centers }
    unit: centers
    keys: [{ key: c1-p1 服务中心, en: Eight centers were built. }]
`
const rural = `reject: [{ key: c1-p1 农村低保标准, reason: for this test }]
`

describe('figures.yaml', () => {
  it('names all parts of a change by one key, with topic, unit and the English sentence', () => {
    const { figures, findings } = named(urban)
    const ours = figures.filter(({ subject }) => subject?.en === 'Urban allowance')
    expect(findings).toEqual([])
    expect(ours.map(({ part, value, unit, topic }) => [part, value, unit.en, topic])).toEqual([
      ['to', 821, 'yuan a month', 'low-income'],
      ['difference', 271, 'yuan a month', 'low-income'],
    ])
    const english = ours[0]?.source.quote.en ?? ''
    expect(english).toBe('The standards were 821 yuan and 614 yuan a month, up 271 yuan and 314 yuan.')
    expect(english.slice(...(ours[0]?.source.value.en ?? []))).toBe('821')
  })

  it('leaves figures without a name, with their sentence only', () => {
    const all = named(null).figures
    expect(all.map(({ subject, source }) => [subject, source.quote.en])).toEqual(all.map(() => [null, null]))
    expect(all).toHaveLength(5)
  })

  it('takes out what is rejected, and counts the rest', () => {
    const { figures } = named(urban + centers + rural)
    expect(figures.map(({ id, value }) => [id, value])).toEqual([
      ['c1-p1-f1', 821],
      ['c1-p1-f2', 271],
      ['c1-p1-f3', 8],
    ])
  })

  it('must name or reject every figure of a strict plan', () => {
    expect(named(urban + centers + rural, true).findings).toEqual([])
    expect(named(urban + centers, true).findings).toEqual([
      '1 figure-unnamed: The figure `c1-p1 农村低保标准` is missing from figures.yaml',
    ])
  })

  it.each([
    ['an unknown key', urban.replace('城市低保标准', '城市低保标'), 'figure-key'],
    ['a key twice', `${urban}reject: [{ key: c1-p1 城市低保标准, reason: twice }]\n`, 'figure-key-repeat'],
    ['an unknown topic', urban.replace('topic: low-income', 'topic: weather'), 'topic-unknown'],
    ['no unit', urban.replace('    unit: yuan a month\n', ''), 'figure-unit'],
    [
      'no sentence of several',
      (urban + centers).replace(/\{ key: (.*), en: .* \}/, '$1'),
      'figure-quote-open',
    ],
    ['a sentence that is not there', (urban + centers).replace('Eight', 'Nine'), 'figure-quote'],
    ['a number', urban.replace('    unit', '    value: 821\n    unit'), 'settings-value'],
  ])('is reported for %s', (_, yaml, rule) => {
    expect(named(yaml).findings.map((line) => line.split(' ')[1])).toContain(`${rule}:`)
  })
})
