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
