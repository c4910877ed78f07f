import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { parseCatalog } from '../catalog/parse-catalog.ts'
import { extractData } from './measure-plan.ts'
import { parsePlan } from '../parse/parse.ts'
import { findingsOf, planFile, settingsFor } from '../testing/plan.ts'
import { translatePlan } from '../catalog/translate.ts'

const text = `测试规划

第一章 发展基础

全市养老机构达到 80 家,敬老院 12 处,另有敬老院 12 处。

第二章 主要任务

扩大供给。到 2025 年,护理型床位占比达到 60%,养老机构达到 100 家。

提高质量。力争护理型床位占比达到 60%。依据《养老服务条例》执行。
`

const catalog = `msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

#. c2-p1
msgid "扩大供给。"
msgstr "Widen supply."

#. c2-p1
msgid "到2025年，护理型床位占比达到60%，养老机构达到100家。"
msgstr "By 2025, nursing-care beds will reach 60%. Institutions will reach 100."

#. c2-p2
msgid "提高质量。"
msgstr "Raise quality."

#. c2-p2
msgid "力争护理型床位占比达到60%。依据《养老服务条例》执行。"
msgstr "We will strive for 60%. It may be 60% or more. The Regulations on Elderly Care Services apply."
`

function measure(
  targets: string | null,
  options: { strict?: boolean; references?: string; progress?: string; text?: string } = {},
) {
  const file = planFile(options.text ?? text)
  const parsed = parsePlan(file, settingsFor())
  if (!parsed) throw new Error('The plan of this test can be read')
  const seed = (path: string, value: string | null | undefined) =>
    value == null ? null : new VFile({ path, value })
  const files = {
    targets: seed('targets.yaml', targets),
    figures: null,
    references: seed('references.yaml', options.references),
    progress: seed('progress.csv', options.progress),
  }
  const english = translatePlan(parsed.plan, parseCatalog(new VFile({ path: 'en.po', value: catalog })))
  const measured = extractData({
    id: 'test-plan',
    plan: parsed.plan,
    english,
    period: { from: 2021, to: 2025 },
    state: 'concluded' as const,
    text: file,
    ...files,
    topics: new Set(['elderly']),
    strict: options.strict ?? false,
    notes: null,
  })
  const findings = [file, ...Object.values(files).filter((each) => each !== null)].flatMap(findingsOf)
  return { ...measured, findings }
}

const curated = `targets:
  - id: nursing-beds
    indicator: { zh: 护理型床位占比, en: Share of nursing-care beds }
    topic: elderly
    statements:
      - c2-p1 护理型床位占比
      - { key: c2-p2 护理型床位占比, en: We will strive for 60%. }
  - id: institutions
    indicator: { zh: 养老机构, en: Elderly care institutions }
    unit: institutions
    topic: elderly
    baseline: c1-p1 80家
    statements: [c2-p1 养老机构]
`

describe('gatherTargets', () => {
  it('puts the row of a table to the named target whose sentence says the same', () => {
    const row = '\n| 指标 | 2020年 | 2025年 | 属性 |\n| 护理型床位占比（%） | 48 | 60 | 约束性 |\n'
    const { targets, findings } = measure(curated, { strict: true, text: text + row })
    expect(findings).toEqual([])
    const [beds] = targets.targets
    expect(beds).toMatchObject({ id: 'nursing-beds', nature: 'binding', baseline: { value: 48 } })
    expect(beds?.statements.map(({ source, yearFrom }) => [source.anchor, yearFrom])).toEqual([
      ['c2-p1', 'sentence'],
      ['c2-p2', 'plan'],
      ['c2-p4', 'table'],
    ])
  })

  it('gathers the statements of a target, says in what they differ, and ties the baseline', () => {
    const { targets, findings } = measure(curated, { strict: true })
    expect(findings).toEqual([])
    expect(
      targets.targets.map(({ id, unit, baseline, statements }) => [
        id,
        unit.en,
        baseline?.value,
        statements.map(({ differs, source }) => [differs, source.line, source.quote.en]),
      ]),
    ).toEqual([
      [
        'nursing-beds',
        '%',
        undefined,
        [
          [[], 9, 'By 2025, nursing-care beds will reach 60%.'],
          [['certainty'], 11, 'We will strive for 60%.'],
        ],
      ],
      ['institutions', 'institutions', 80, [[[], 9, 'Institutions will reach 100.']]],
    ])
  })

  it('keeps the places of number and sentence in plan.txt', () => {
    const { targets } = measure(curated)
    const source = targets.targets[1]?.statements[0]?.source
    const slice = (span: readonly [number, number] | undefined) =>
      [...text].slice(...(span ?? [0, 0])).join('')
    expect(slice(source?.valueSpan)).toBe('100 家')
    expect(slice(source?.quoteSpan)).toBe('到 2025 年,护理型床位占比达到 60%,养老机构达到 100 家。')
  })

  it('publishes a statement that nobody has named under its place', () => {
    const { targets, findings } = measure(null)
    expect(findings).toEqual([])
    expect(targets.targets.map(({ id, curated, indicator }) => [id, curated, indicator])).toEqual([
      ['c2-p1-t1', false, { zh: '护理型床位占比', en: null }],
      ['c2-p1-t2', false, { zh: '养老机构', en: null }],
      ['c2-p2-t1', false, { zh: '护理型床位占比', en: null }],
    ])
  })

  it('leaves out what is rejected, and wants all others where it is strict', () => {
    const { targets, findings } = measure(
      'targets: []\nreject: [{ key: c2-p1 养老机构, reason: Not for the test }]\n',
      { strict: true },
    )
    expect(targets.targets.map(({ id }) => id)).toEqual(['c2-p1-t1', 'c2-p2-t1'])
    expect(findings).toEqual([
      '1 target-uncurated: The statement `c2-p1 护理型床位占比` is missing from targets.yaml',
      '1 target-uncurated: The statement `c2-p2 护理型床位占比` is missing from targets.yaml',
    ])
  })

  it.each([
    [
      'c2-p1 养老机构]',
      'c2-p1 养老机沟]',
      '13 target-key: Unexpected statement `c2-p1 养老机沟`, expected one found in plan.txt, perhaps `c2-p1 养老机构`',
    ],
    [
      'c2-p1 养老机构]',
      'c2-p1 养老机构, c2-p1 养老机构]',
      '13 target-key-repeat: Unexpected second `c2-p1 养老机构`, expected each statement in one place (the first is on line 13)',
    ],
    [
      'id: institutions',
      'id: nursing-beds',
      '8 target-id-repeat: Unexpected second target `nursing-beds`, expected one (the first is on line 2)',
    ],
    ['unit: institutions', '', '8 target-unit: `unit`, the English for `家`, is missing'],
    [
      '80家',
      '81家',
      '12 target-baseline: Unexpected 0 figures `c1-p1 81家`, expected one of: 80家, 12处, 12处',
    ],
    [
      '80家',
      '12处',
      '12 target-baseline: Unexpected 2 figures `c1-p1 12处`, expected one of: 80家, 12处, 12处',
    ],
    [
      'for 60%. }',
      'for 61%. }',
      '7 target-quote: Unexpected 0 occurrences of `We will strive for 6…` in the paragraph’s translation, expected one',
    ],
    [
      '{ key: c2-p2 护理型床位占比, en: We will strive for 60%. }',
      'c2-p2 护理型床位占比',
      '7 target-quote-open: Unexpected 2 English sentences that state `c2-p2 护理型床位占比`, expected one',
    ],
    [
      '- c2-p1 护理型床位占比',
      '- c2-p1 护理型床位占比\n      - c2-p1 养老机构',
      '7 target-unlike: Unexpected unit `家` of `c2-p1 养老机构`, expected `%` as in the target’s first statement',
    ],
  ])('reports %s made %s', (from, to, finding) => {
    expect(measure(curated.replace(from, to)).findings).toContain(finding)
  })

  it('reports a topic that nobody has', () => {
    expect(measure(curated.replace('topic: elderly', 'topic: sport')).findings).toEqual([
      '4 topic-unknown: Unexpected topic `sport`, expected one of elderly',
    ])
  })

  it('reports a baseline in another unit', () => {
    const other = text.replace('另有敬老院 12 处', '另有敬老院 13 处')
    expect(measure(curated.replace('80家', '13处'), { text: other }).findings).toEqual([
      '12 target-baseline-unit: Unexpected baseline in `处`, expected `家` as in the target',
    ])
  })

  it('reports a number too large to hold, with its place, and states nothing of it', () => {
    const { targets, findings } = measure(null, { text: text.replace('100 家', '99999999999999999999 家') })
    expect(targets.targets.map(({ indicator }) => indicator.zh)).toEqual(['护理型床位占比', '护理型床位占比'])
    expect(findings).toEqual([
      '9 number-too-large: Unexpected number `99999999999999999999家`, expected one of at most 16 digits',
    ])
  })

  it('reports a number that can’t be read whole, with its place, and publishes no part of it', () => {
    const { targets, figures, findings } = measure(null, { text: text.replace('100 家', '3万5 家') })
    expect(targets.targets.map(({ indicator }) => indicator.zh)).toEqual(['护理型床位占比', '护理型床位占比'])
    expect(figures.figures.map(({ valueText }) => valueText)).not.toContain('5 家')
    expect(findings).toEqual([
      '9 number-unread: Unexpected number `3万5家`, expected one that can be read whole',
    ])
  })
})

describe('what is promised in words', () => {
  const inWords = `测试规划
第一章 主要任务
社会工作服务站实现全覆盖。火化率达到 100%。
`
  const first = (options: Parameters<typeof measure>[1] = {}) =>
    measure(null, { text: inWords, ...options }).targets.targets
  const results = (value: number) =>
    `target,year,value,source_title,source_url,retrieved\nc1-p1-t1,2025,${value},A report,https://example.org/r,2026-01-02\n`

  it('is published with its words and without a number', () => {
    const [stations, cremation] = first()
    expect(stations).toMatchObject({
      ...{ kind: 'coverage', unit: { zh: '%' } },
      statements: [{ value: null, upper: null, valueText: '全覆盖' }],
    })
    expect(cremation?.statements[0]).toMatchObject({ value: 100, valueText: '100%' })
  })

  it.each([
    [100, 'met'],
    [99.9, 'not-met'],
  ])('with a result of %d%% is %s', (value, status) => {
    expect(first({ progress: results(value) })[0]?.status).toEqual({ status, year: 2025 })
  })

  it('in a cell of a table is no number either, neither as a target nor as a baseline', () => {
    const table = '\n| 指标 | 2020年 | 2025年 | 属性 |\n| 社区服务站 | 全覆盖 | 全覆盖 | 约束性 |\n'
    const { targets, figures } = measure(null, { text: inWords + table })
    expect(figures.figures.map(({ value, valueText }) => [value, valueText])).toEqual([[null, '全覆盖']])
    expect(targets.targets.at(-1)).toMatchObject({
      baseline: { value: null },
      statements: [{ value: null, valueText: '全覆盖' }],
    })
  })
})

describe('measurePlan', () => {
  it('lists figures with their ids and places', () => {
    const { figures } = measure(null)
    expect(
      figures.figures.map(({ id, class: what, valueText, source }) => [id, what, valueText, source.line]),
    ).toEqual([
      ['c1-p1-f1', 'reported', '80家', 5],
      ['c1-p1-f2', 'reported', '12处', 5],
      ['c1-p1-f3', 'reported', '12处', 5],
    ])
  })

  it('takes the number of a heading for no figure', () => {
    const { figures } = measure(null, {
      text: '测试规划\n\n一、发展基础\n\n（一）主要成效\n\n1.养老服务。建成助餐点 12 处。\n\n2.建成 3 个基地\n\n各方满意。\n',
    })
    expect(figures.figures.map(({ source, valueText }) => [source.anchor, valueText])).toEqual([
      ['c1-s1-i1-p1', '12处'],
      ['c1-s1-i2', '3个'],
    ])
  })

  it('lists the run-in leads of the chapter of tasks with the targets under them', () => {
    const { tasks } = measure(curated)
    expect(tasks.tasks).toEqual([
      {
        id: 'c2-p1',
        name: { zh: '扩大供给', en: 'Widen supply' },
        chapter: 'c2',
        section: null,
        item: null,
        ordinal: 1,
        line: 9,
        targets: ['nursing-beds', 'institutions'],
      },
      {
        id: 'c2-p2',
        name: { zh: '提高质量', en: 'Raise quality' },
        chapter: 'c2',
        section: null,
        item: null,
        ordinal: 2,
        line: 11,
        targets: ['nursing-beds'],
      },
    ])
  })

  it('lists the documents named, with their English where it stands in the translation', () => {
    const named = '- { zh: 养老服务条例, en: Regulations on Elderly Care Services }\n'
    expect(measure(null, { references: named }).references.references).toEqual([
      {
        name: { zh: '养老服务条例', en: 'Regulations on Elderly Care Services' },
        kind: 'regulation',
        ...{ title: null, number: null, date: null, url: null },
        places: [{ anchor: 'c2-p2', count: 1, quote: expect.anything() as unknown }],
      },
    ])
    expect(measure(null, { references: named.replace('Regulations on', 'Rules for') }).findings).toEqual([
      '1 reference-quote: Unexpected English name `Rules for Elderly Care Services`, expected one that the translation of c2-p2 has',
    ])
    expect(measure(null, { references: named.replace('条例', '法') }).findings).toEqual([
      '1 reference-unknown: Unexpected document `养老服务法`, expected one that the plan names in 《》',
    ])
  })

  it('gives a document the title, number, date and address that an editor has found, and no other kind of address', () => {
    const entry = (more: string) =>
      `- zh: 养老服务条例\n  en: Regulations on Elderly Care Services\n  ${more.replaceAll('; ', '\n  ')}\n`
    const known =
      'title: 山东省养老服务条例; number: 公告第58号; date: 2020-03-26; url: https://example.org/a'
    const [reference] = measure(null, { references: entry(known) }).references.references
    expect(reference).toMatchObject({
      title: '山东省养老服务条例',
      number: '公告第58号',
      date: '2020-03-26',
      url: 'https://example.org/a',
    })
    expect(reference?.places[0]?.quote.zh).toContain('《养老服务条例》')
    expect(reference?.places[0]?.quote.en).toContain('Regulations on Elderly Care Services')
    for (const wrong of [
      'url: javascript:alert(1)',
      'url: //example.org',
      'date: 2020',
      'link: https://example.org',
    ])
      expect(measure(null, { references: entry(wrong) }).findings).toEqual([
        expect.stringMatching(/settings-value/),
      ])
  })

  it('puts published results to their targets', () => {
    const progress =
      'target,year,value,source_title,source_url,retrieved\ninstitutions,2023,91,A report,https://example.org/r,2024-01-02\n'
    const { targets, findings } = measure(curated, { progress })
    expect(findings).toEqual([])
    expect(targets.targets.map(({ observations }) => observations.map(({ value }) => value))).toEqual([
      [],
      [91],
    ])
  })
})
