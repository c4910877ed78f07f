import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { parseCatalog } from '../catalog/parse-catalog.ts'
import { translatePlan } from '../catalog/translate.ts'
import { parsePlan } from '../parse/parse.ts'
import { readNotes } from '../seed/notes.ts'
import { findingsOf, planFile, settingsFor } from '../testing/plan.ts'
import { extractData } from './measure-plan.ts'

const text = `测试规划
第一章 发展基础
两项补贴提高到每人每月 165 元、132 元、151 元，惠及 800 人。火化率保持在 95%以上。
第二章 主要任务
低保标准占人均消费支出或人均可支配收入的比例分别达到 30%、45%,服务站实现全覆盖。火化率保持 100%。
`

const curated = `targets:
  - id: cremation
    indicator: { zh: 火化率, en: Cremation rate }
    topic: farewell
    baseline: c1-p1 95%
    statements: [c2-p1 火化率]
  - id: stations
    indicator: { zh: 服务站, en: Stations }
    topic: farewell
    statements: [c2-p1 服务站]
`

/** The notes of targets and figures, those of notes.yaml, and what is wrong with it. */
function noted(...notes: readonly string[]) {
  const file = planFile(text)
  const parsed = parsePlan(file, settingsFor())
  if (!parsed) throw new Error('The plan of this test can be read')
  const yaml = new VFile({
    path: 'notes.yaml',
    value: notes
      .map((note, index) => `- { id: n${index + 1}, ${note}, zh: 存疑。, en: Doubtful. }\n`)
      .join(''),
  })
  const catalog = new VFile({
    path: 'en.po',
    value: 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n',
  })
  const measured = extractData({
    ...{ id: 'test-plan', plan: parsed.plan, english: translatePlan(parsed.plan, parseCatalog(catalog)) },
    ...{ period: { from: 2021, to: 2025 }, state: 'concluded', text: file, references: null, progress: null },
    targets: new VFile({ path: 'targets.yaml', value: curated }),
    figures: null,
    notes: readNotes(yaml, parsed.plan),
    ...{ topics: new Set(['farewell']), strict: false },
  })
  return {
    targets: Object.fromEntries(measured.targets.targets.map(({ id, notes }) => [id, notes])),
    figures: measured.figures.figures.map(({ valueText, notes }) => [valueText, notes]),
    notes: measured.notes.map(({ targets }) => targets),
    findings: findingsOf(yaml),
  }
}

const place = (id: string, quote: string) => `places: [{ id: ${id}, quote: ${quote} }]`

describe('a textual note', () => {
  it('is carried by every target that states its words, and by no other of the sentence', () => {
    const { targets, notes } = noted(place('c2-p1', '比例分别达到30%、45%'))
    expect(targets).toEqual({ 'c2-p1-t1': ['n1'], 'c2-p1-t2': ['n1'], cremation: [], stations: [] })
    expect(notes).toEqual([['c2-p1-t1', 'c2-p1-t2']])
  })

  it('is carried where it quotes what is promised and not the value', () => {
    expect(noted(place('c2-p1', '服务站')).targets).toMatchObject({ stations: ['n1'], cremation: [] })
  })

  it('is carried by the figures whose number it quotes, and by a target with one of them as its baseline', () => {
    const { targets, figures } = noted(
      place('c1-p1', '每人每月165元、132元、151元'),
      place('c1-p1', '火化率保持在95%以上'),
    )
    expect(figures).toEqual([
      ['165元', ['n1']],
      ['132元', ['n1']],
      ['151元', ['n1']],
      ['800人', []],
      ['95%', ['n2']],
    ])
    expect(targets).toMatchObject({ cremation: ['n2'], stations: [] })
  })

  it('names its targets where its words do not decide', () => {
    const words = place('c2-p1', '比例分别达到30%、45%')
    const { targets, notes } = noted(`${words}, targets: [stations]`, `${words}, targets: []`)
    expect(targets).toEqual({ 'c2-p1-t1': [], 'c2-p1-t2': [], cremation: [], stations: ['n1'] })
    expect(notes).toEqual([['stations'], []])
  })

  it('that names a target nobody has is reported with its line', () => {
    expect(noted(`${place('c2-p1', '服务站')}, targets: [stations, station]`).findings).toEqual([
      '1 note-target: Unexpected target `station`, expected one of the plan, perhaps `stations`',
    ])
  })

  it('stands in the order of notes.yaml, once', () => {
    const both = 'places: [{ id: c2-p1, quote: 火化率保持100% }, { id: c1-p1, quote: 保持在95%以上 }]'
    expect(noted(both, place('c2-p1', '火化率')).targets['cremation']).toEqual(['n1', 'n2'])
  })
})
