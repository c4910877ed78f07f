import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { describe, expect, it } from 'vitest'
import { compileLibrary } from './compile-library.ts'
import type { Seed } from './convert-plan.ts'
import { glossaryColumns } from '../schemas/glossary.ts'
import { report } from './diagnostics/report.ts'

const plan = `测试规划

第一章 目标

第一节 养老

——养老服务取得更大突破。到 2025 年,护理型床位占比达到 60%。
`

const settings = `id: test-plan
title: { zh: 测试规划 }
shortTitle: { zh: 测试, en: Test }
period: { from: 2021, to: 2025 }
state: concluded
issuer: null
source: { republisher: null, republished: null, url: null, attributedTo: null, documentNumber: null, issued: null }
sha256: ${'a'.repeat(64)}
wrapper: []
repairs: []
moved: {}
`

const catalog = `msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

#. title
#: plan.txt:1
msgid "测试规划"
msgstr "Test Plan"

#. c1
#: plan.txt:3
msgid "目标"
msgstr "Goals"

# reviewed someone 2026-01-02
#. c1-s1-p1
#: plan.txt:7
msgid "养老服务取得更大突破。"
msgstr "Greater breakthroughs in elderly care."

#. c1-s1-p1
#: plan.txt:7
msgid "到2025年，护理型床位占比达到60%。"
msgstr "By 2025, nursing-care beds will reach 60%."
`

function seedOf(
  files: { text?: string | Uint8Array; settings?: string; catalog?: string; folder?: string } = {},
): Seed {
  return {
    folder: files.folder ?? 'test-plan',
    text: new VFile({ path: 'seeds/test-plan/plan.txt', value: files.text ?? plan }),
    settings: new VFile({ path: 'seeds/test-plan/plan.yaml', value: files.settings ?? settings }),
    catalog: new VFile({ path: 'seeds/test-plan/en.po', value: files.catalog ?? catalog }),
    notes: null,
    targets: null,
    figures: null,
    references: null,
    progress: null,
    sha256: 'a'.repeat(64),
    published: null,
    publishedTargets: [],
  }
}

function compile(seed: Seed) {
  const site = new VFile({
    path: 'seeds/site.yaml',
    value: 'name: { zh: 测试, en: Test }\nurl: null\nbase: /\n',
  })
  const glossary = new VFile({ path: 'seeds/glossary.csv', value: `${glossaryColumns.join()}\n` })
  const files = compileLibrary({ site, glossary, topics: null, comparisons: null, seeds: [seed] })
  const sources = [seed.text, seed.settings, seed.catalog]
  return {
    files: new Map(files.map((file) => [file.path, String(file)])),
    findings: sources.flatMap(({ messages }) => messages),
    printed: reporter(
      sources.filter(({ messages }) => messages.length > 0),
      { verbose: true, color: false },
    ),
  }
}

describe('compileLibrary', () => {
  const { files, findings } = compile(seedOf())

  it('makes the files of content/ and finds nothing wrong', () => {
    expect(findings).toEqual([])
    expect([...files.keys()]).toEqual([
      'site.json',
      'glossary.json',
      'topics.json',
      'comparisons.json',
      'test-plan/plan.json',
      'test-plan/outline.json',
      'test-plan/edits.json',
      'test-plan/notes.json',
      'test-plan/targets.json',
      'test-plan/figures.json',
      'test-plan/terms.json',
      'test-plan/tasks.json',
      'test-plan/references.json',
      'test-plan/zh/0.mdx',
      'test-plan/zh/1.mdx',
      'test-plan/en/0.mdx',
      'test-plan/en/1.mdx',
      'test-plan/bilingual/1.mdx',
    ])
  })

  it('prints a translated chapter in English and the rest in Chinese, each with its state', () => {
    expect(files.get('test-plan/en/1.mdx')).toMatchInlineSnapshot(`
      "---
      plan: test-plan
      lang: en
      chapter: 1
      terms: []
      ---

      <Section id="c1" level="chapter"><Number>Chapter 1</Number> Goals</Section>

      <Section id="c1-s1" level="section" lang="zh-CN" state="missing"><Number>第一节</Number>　养老</Section>

      <P id="c1-s1-p1"><Lead>Greater breakthroughs in elderly care.</Lead> By 2025, nursing-care beds will reach 60%.</P>
      "
    `)
  })

  it('counts what there is and how much of it is translated', () => {
    expect(JSON.parse(files.get('test-plan/plan.json') ?? '')).toMatchObject({
      counts: { chapters: 1, sections: 1, items: 0, paragraphs: 1 },
      translation: {
        messages: 5,
        reviewedByPerson: 1,
        reviewedByModel: 0,
        translated: 3,
        fuzzy: 0,
        missing: 1,
      },
    })
  })

  it('gives the same bytes for the same seed', () => {
    expect(compile(seedOf()).files).toEqual(files)
  })
})

describe('compileLibrary on bad input', () => {
  it.each([
    ['a plan whose sum is another', { settings: settings.replace(/a{64}/, 'b'.repeat(64)) }, 'file-checksum'],
    ['an empty plan', { text: '' }, 'plan-empty'],
    ['bytes that are not UTF-8', { text: new Uint8Array([0xb2, 0xe2]) }, 'file-encoding'],
    [
      'a reserved id',
      { settings: settings.replace('test-plan', 'data'), folder: 'data' },
      'plan-id-reserved',
    ],
    ['settings that are no YAML', { settings: `${settings}: [` }, 'settings-syntax'],
    ['an entry with no source', { catalog: `${catalog}\nmsgid "没有"\nmsgstr "None"\n` }, 'catalog-stale'],
    ['a syntax error in the catalog', { catalog: `${catalog}\nmsgid 没有\n` }, 'catalog-syntax'],
    ['a msgid that stands twice', { catalog: `${catalog}\nmsgid "目标"\nmsgstr "Aims"\n` }, 'catalog-repeat'],
  ])('reports %s', (_, files, rule) => {
    const { findings } = compile(seedOf(files))
    const finding = findings.find(({ ruleId }) => ruleId === rule)
    expect(finding?.fatal).toBe(true)
    expect(finding?.line).toBeGreaterThan(0)
    expect(finding?.note).toMatch(/\.$/)
  })

  it('says where each fault is, what was expected and what to do, all in one run', () => {
    const { printed } = compile(
      seedOf({
        text: plan.replace('第一节', '第三节'),
        catalog: catalog.replace('"目标"', '"目的"'),
      }),
    )
    expect(printed).toMatchInlineSnapshot(`
      "seeds/test-plan/en.po
      12:1    error Unexpected entry for \`目的\`, expected a text of the plan catalog-stale      plan
        [note]:
          Run \`npm run po:update\`: it marks translations of changed texts as fuzzy, and of removed texts as obsolete.

      seeds/test-plan/plan.txt
      5:1-5:7 error Unexpected section 3, expected section 1                 heading-number-gap plan
        [note]:
          Check plan.txt for a missing line; if the original skips a number, list the line under \`misnumbered\` in plan.yaml.

      ✖ 2 errors"
    `)
  })

  it('says which file is missing', () => {
    const file = new VFile({ path: 'seeds/test-plan/en.po' })
    report(file, 'file-missing', undefined)
    expect(reporter([file], { verbose: true, color: false })).toMatchInlineSnapshot(`
      "seeds/test-plan/en.po
       error The file is missing file-missing plan
        [note]:
          Add the file under seeds/; to remove a plan, remove its folder.

      ✖ 1 error"
    `)
  })
})

describe('a broken file', () => {
  const cells: Record<string, string> = { zh: '养老', en: 'elderly care', allow: 'test-plan#c9: x' }
  const broken = {
    'plan.yaml': { settings: settings.replace('state: concluded', 'state: *concluded') },
    'plan.txt': { text: new Uint8Array([0xff]) },
    'plan.txt of another sum': { text: plan, settings: settings.replace(/a{64}/, 'b'.repeat(64)) },
    'en.po': { catalog: `${catalog}\nmsgid 没有\n` },
    'a repair that does not fit': {
      settings: settings.replace('repairs: []', 'repairs: [{ line: 3, from: 目的, to: 目, reason: x }]'),
    },
  }
  it.each(Object.entries(broken))('%s causes no findings in other files', (_, files) => {
    const seed = seedOf(files)
    seed.targets = new VFile({ path: 'targets.yaml', value: 'targets: []\n' })
    seed.progress = new VFile({
      path: 'progress.csv',
      value:
        'target,year,value,source_title,source_url,retrieved\nx,2022,1,t,https://x.example/,2023-01-01\n',
    })
    const library = {
      site: new VFile({ path: 'site.yaml', value: 'name: { zh: 测试, en: Test }\nurl: null\nbase: /\n' }),
      glossary: new VFile({
        path: 'glossary.csv',
        value: `${glossaryColumns.join()}\n${glossaryColumns.map((column) => cells[column] ?? '').join()}\n`,
      }),
      topics: new VFile({
        path: 'topics.yaml',
        value: '- { id: a, name: { zh: 甲, en: A }, places: { test-plan: [c9] } }\n',
      }),
      comparisons: new VFile({
        path: 'comparisons.yaml',
        value: '- { id: a, indicator: { zh: 甲, en: A }, targets: { test-plan: a, other: b } }\n',
      }),
      seeds: [seed, { ...seedOf({ folder: 'other' }), settings: new VFile({ value: ': [' }) }],
    }
    compileLibrary(library)
    const others = [library.glossary, library.topics, library.comparisons, seed.targets, seed.progress]
    expect(others.flatMap((file) => file.messages.map(String))).toEqual([])
    const found = [seed.text, seed.settings, seed.catalog].filter(({ messages }) => messages.length > 0)
    expect(found).toHaveLength(1)
  })

  it('targets.yaml causes none in those that name its targets', () => {
    const seed = seedOf()
    seed.targets = new VFile({ path: 'targets.yaml', value: 'targets: [}\n' })
    seed.progress = new VFile({
      path: 'progress.csv',
      value:
        'target,year,value,source_title,source_url,retrieved\nx,2022,1,t,https://x.example/,2023-01-01\n',
    })
    seed.notes = new VFile({
      path: 'notes.yaml',
      value: '- { id: n, places: [{ id: c1, quote: 目标 }], targets: [x], zh: 甲, en: A }\n',
    })
    compile({ ...seed, publishedTargets: ['x'] })
    expect([seed.progress, seed.notes, seed.settings, seed.text].flatMap(({ messages }) => messages)).toEqual(
      [],
    )
    expect(seed.targets.messages.map(({ ruleId }) => ruleId)).toContain('settings-syntax')
  })

  it('`strict` without targets.yaml is an error', () => {
    const { findings } = compile(seedOf({ settings: `${settings}strict: true\n` }))
    expect(findings.map(({ ruleId, line, fatal }) => [ruleId, line, fatal])).toEqual([
      ['strict-without-targets', 12, true],
    ])
  })
})
