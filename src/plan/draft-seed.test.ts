import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { draftSeed } from './draft-seed.ts'
import { findInfidelities, textOfMdx } from './fidelity.ts'
import { parsePlan } from './parse.ts'
import { chapterNumbers, renderChapter } from './render.ts'
import { parseSettings } from './settings.ts'
import { findingsOf, plain, planFile } from './testing.ts'
import { chineseEdition } from './translate.ts'

const folder = 'src/plan/fixtures/shapes'
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.txt') ? [name.slice(0, -4)] : []))

function draftOf(text: string): string {
  return String(draftSeed(planFile(text), 'hedong-schools-2021-2025', '0'.repeat(64), null).settings)
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
      period:
        from: 2021
        to: 2025

      # current, or concluded once the period is over.
      state: current
      issuer: null
      translationNote: null

      # What is not known is null, and the site says that it is not known.
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

  it.each(names)('makes a seed of the shape %s whose published text is the file, edits undone', (name) => {
    const source = readFileSync(join(folder, `${name}.txt`), 'utf8')
    const draft = draftSeed(planFile(source), 'test-plan', '0'.repeat(64), null)
    // A plan that nowhere says its period needs a person to say it.
    const yaml = String(draft.settings).replace('period: null', 'period: { from: 2021, to: 2025 }')
    const settings = parseSettings(new VFile({ value: yaml }), 'test-plan')
    const text = planFile(source)
    const parsed = settings && parsePlan(text, settings)
    expect(findingsOf(text)).toEqual([])
    if (!parsed) throw new Error('A draft without findings can be read')
    const edition = chineseEdition(parsed.plan)
    const files = chapterNumbers(parsed.plan).map((chapter) =>
      renderChapter(edition, chapter, 'test-plan', plain),
    )
    expect(findInfidelities(source, textOfMdx(files), parsed.edits, settings)).toEqual([])
  })
})
