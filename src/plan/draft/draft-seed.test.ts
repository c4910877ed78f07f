import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readTargetNames } from '../seed/target-names.ts'
import { draftSeed } from './draft-seed.ts'
import { findInfidelities, textOfMdx } from '../fidelity/check-fidelity.ts'
import { parsePlan } from '../parse/parse.ts'
import { detectFormat } from '../import/detect-format.ts'
import { chapterNumbers, renderChapter } from '../rendering/render-chapter.ts'
import { parseSettings } from '../seed/settings.ts'
import { findingsOf, emptyApparatus, planFile } from '../testing/plan.ts'
import { counted, level, paragraph, wordFile } from '../import/word/testing.ts'
import { chineseEdition } from '../catalog/translate.ts'
import { walk } from '../model/walk.ts'

const folder = 'src/plan/outline/fixtures'
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.txt') ? [name.slice(0, -4)] : []))

const seed = { id: 'hedong-schools-2021-2025', sha256: '0'.repeat(64), document: null, original: null }

function draftOf(text: string): string {
  return String(draftSeed(planFile(text), seed).settings)
}

describe('draftSeed', () => {
  it('fills plan.yaml with what the text says, and leaves the rest null', () => {
    expect(
      draftOf(
        '来源页：https://example.org/a.html\n河东市人民政府关于印发河东市“十四五”学校建设规划的通知\n河政发〔2021〕5号\n各区人民政府：\n现将规划印发给你们，请认真贯彻执行。\n河东市人民政府\n2021年9月2日\n\n河东市“十四五”学校建设规划\n为建好学校，制定本规划。\n一、总则\n坚持公平。\n二、任务\n建设学校。\n责任编辑：甲\n',
      ),
    ).toMatchInlineSnapshot(`
      "id: hedong-schools-2021-2025
      title:
        zh: 河东市“十四五”学校建设规划

      # The name in the header of every page, at most some eight characters in Chinese.
      shortTitle:
        zh: 河东市学校建设规划
        en: Hedong Schools 2021–2025

      # Its place and field, as { zh: 济南市, en: Jinan, level: city } (or nation, province, county) and { zh: 民政, en: Civil affairs }.
      place:
        zh: 河东市
        en: null
        level: city
      field: null
      period:
        from: 2021
        to: 2025

      # current, or concluded once the period is over.
      state: current
      issuer: null
      translationNote: null

      # Unknown values are null; the site shows them as not known.
      source:
        republisher: null
        republished: null
        url: https://example.org/a.html
        attributedTo: null
        documentNumber: 河政发〔2021〕5号
        issued: 2021-09-02

      # The sum of plan.txt as it was obtained.
      sha256: "0000000000000000000000000000000000000000000000000000000000000000"

      # Lines that are not the plan's own: wrapper 1, notice 2-7, wrapper 15.
      wrapper:
        - 1-7
        - 15
      repairs: []
      moved: {}
      "
    `)
  })

  it.each([
    ['河东市学校规划（2022—2024年）', 'from: 2022 to: 2024'],
    ['河东市“十三五”学校规划', 'from: 2016 to: 2020'],
    ['河东市国民经济和社会发展第十五个五年规划纲要', 'from: 2026 to: 2030'],
    ['河东市学校规划', 'null'],
  ])('reads the period of %s', (title, period) => {
    const yaml = draftOf(`${title}\n为建好学校，制定本规划。\n一、总则\n“十二五”期间，成绩很大。\n`)
    expect(yaml.replace(/\n {2}(from|to)/g, ' $1')).toContain(`period: ${period}`)
  })

  it.each([
    ['河东市“十四五”学校建设规划', '河东市学校建设规划'],
    ['濱海新區“十四五”公共交通發展規劃（2021—2025年）', '濱海新區公共交通規劃'],
  ])('shortens %s', (title, short) => {
    expect(draftOf(`${title}\n为建好学校，制定本规划。\n一、总则\n坚持公平。\n`)).toContain(`zh: ${short}\n`)
  })

  it('takes the plan that a text names most for its own where title and preamble name none', () => {
    const yaml = draftOf(
      '河东市学校规划\n为建好学校，制定本规划。\n一、总则\n“十三五”期间成绩很大，“十四五”时期坚持公平。\n二、任务\n“十四五”期间建校，到“十四五”末完成。\n',
    )
    expect(yaml).toContain('period:\n  from: 2021\n  to: 2025')
  })

  it('begins targets.yaml with the keys of what was found, and claims nothing', () => {
    const draft = draftSeed(
      planFile(
        '河东市“十四五”学校规划\n为建好学校，制定本规划。\n一、目标\n到2025年，入学率达到95%。\n二、任务\n建设学校。\n',
      ),
      seed,
    )
    expect(String(draft.targets)).toContain('\ntargets: []\nreject: []\n')
    expect(String(draft.targets)).toContain('#   - c1-p1 入学率    # line 4: 达到95%, 2025')
    expect(readTargetNames(draft.targets)?.value).toEqual({ targets: [], reject: [] })
    expect(draft.statements).toBe(1)
  })

  it('keeps in plan.yaml what only the form of a Word file says', () => {
    const body = [
      paragraph('河东市“十四五”学校规划'),
      paragraph('为建好学校，制定本规划。'),
      paragraph('总则', counted(1)),
      paragraph('坚持公平。'),
      paragraph('任务', counted(1)),
      paragraph('专栏1 重点工程').replace(/^/, '<w:tbl><w:tr><w:tc>') +
        paragraph('建设学校，改造操场。') +
        '</w:tc></w:tr></w:tbl>',
      paragraph('各区要抓好落实，定期评估。'),
    ].join('')
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const file = new VFile({ value: wordFile(body, { numbering }) })
    expect(detectFormat(file)).toBe(true)
    const original = {
      file: 'source/plan.docx',
      sha256: '1'.repeat(64),
      format: 'DOCX',
      encoding: null,
    } as const
    const draft = draftSeed(file, { ...seed, original })
    expect(String(draft.settings)).toContain('made from source/plan.docx')
    const settings = parseSettings(draft.settings, seed.id)
    expect(settings?.boxes).toEqual([{ from: 6, to: 7 }])
    const parsed = settings && parsePlan(planFile(String(file)), settings)
    if (!parsed) throw new Error('It can be read')
    expect([...walk(parsed.plan)].map(({ id }) => id)).toEqual([
      'c0-p1',
      'c1',
      'c1-p1',
      'c2',
      'c2-x1',
      'c2-x1-p1',
      'c2-p1',
    ])
  })

  it.each(
    names.flatMap((name) => [
      [name, 'as it is', (text: string) => text] as const,
      [
        name,
        'with CR LF and a byte order mark',
        (text: string) => `\uFEFF${text.replace(/\r?\n/g, '\r\n')}`,
      ] as const,
      [name, 'with CR', (text: string) => text.replace(/\r?\n/g, '\r')] as const,
      [name, 'with blank lines between', (text: string) => text.replace(/(\r?\n)+/g, '$1$1')] as const,
    ]),
  )('makes a seed of the shape %s %s whose published text is the file, edits undone', (name, _, change) => {
    const source = change(readFileSync(join(folder, `${name}.txt`), 'utf8'))
    const draft = draftSeed(planFile(source), { ...seed, id: 'test-plan' })
    // A plan that nowhere says its period needs a person to say it.
    const yaml = String(draft.settings).replace('period: null', 'period: { from: 2021, to: 2025 }')
    const settings = parseSettings(new VFile({ value: yaml }), 'test-plan')
    const text = planFile(source)
    const parsed = settings && parsePlan(text, settings)
    expect(findingsOf(text)).toEqual([])
    if (!parsed) throw new Error('A draft without findings can be read')
    const edition = chineseEdition(parsed.plan)
    const files = chapterNumbers(parsed.plan).map((chapter) =>
      renderChapter(edition, chapter, 'test-plan', emptyApparatus),
    )
    expect(findInfidelities(source, textOfMdx(files), parsed.edits, settings)).toEqual([])
  })
})
