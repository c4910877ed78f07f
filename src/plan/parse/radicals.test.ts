import { describe, expect, it } from 'vitest'
import { findInfidelities, textOfMdx } from '../fidelity/check-fidelity.ts'
import { readOutline } from '../outline/read-outline.ts'
import { readSource } from '../outline/read-source.ts'
import { chineseEdition } from '../catalog/translate.ts'
import { chapterNumbers, renderChapter } from '../rendering/render-chapter.ts'
import { extractStatements } from '../targets/extract-statements.ts'
import { emptyApparatus, findingsOf, planFile, settingsFor } from '../testing/plan.ts'
import { parsePlan } from './parse.ts'

const source = [
  '河东市⺠政事业发展规划',
  '第⼀章 发展⽬标',
  '全市⽼年⼈⼝持续增⻓,服务⻔类⻬全。',
  '到2025年，养⽼床位达到5000张。',
  '第⼆章 保障措施',
  '（⼀）加强领导',
  '⻅附件。',
].join('\n')

function publish(repairs: { line: number; from: string; to: string; reason: string }[] = []) {
  const file = planFile(source)
  const parsed = parsePlan(file, settingsFor({ title: { zh: '河东市民政事业发展规划' }, repairs }))
  if (!parsed) throw new Error(findingsOf(file).join('\n'))
  const edition = chineseEdition(parsed.plan)
  const text = textOfMdx(
    chapterNumbers(parsed.plan).map((chapter) => renderChapter(edition, chapter, 'p', emptyApparatus)),
  )
  return { text, edits: parsed.edits, findings: findingsOf(file) }
}

describe('radicals', () => {
  it('are published as characters, and each is an edit', () => {
    const { text, edits, findings } = publish()
    expect(text).toContain('全市老年人口持续增长，服务门类齐全。')
    expect(text).toContain('第一章　发展目标')
    const own = edits.filter(({ rule }) => rule === 'radical')
    expect(own).toHaveLength([...source].filter((char) => /[\u2E80-\u2FDF]/.test(char)).length)
    expect(own[0]).toEqual({ start: 3, end: 4, from: '⺠', to: '民', rule: 'radical' })
    expect(findInfidelities(source, text, edits, { wrapper: [], repairs: [] })).toEqual([])
    expect(findings).toEqual(['1 radicals: 13 radicals were read as characters, beginning with `⺠` as `民`'])
  })

  it('are reported once, where they are read', () => {
    const file = planFile(source)
    expect(readOutline(file).headings.map(({ text }) => text)).toEqual([
      '第一章 发展目标',
      '第二章 保障措施',
      '（一）加强领导',
    ])
    expect(findingsOf(file)).toHaveLength(1)
  })

  it('hide no promise', () => {
    const { blocks, period } = readSource(source)
    expect(extractStatements(blocks, period).map(({ indicator, value }) => [indicator, value])).toEqual([
      ['养老床位', 5000],
    ])
  })

  it.each(['⽼年⼈', '老年人'])('may be repaired, written as %s', (from) => {
    const repairs = [{ line: 3, from, to: '老人', reason: '衍字' }]
    const { text, edits } = publish(repairs)
    expect(text).toContain('全市老人口')
    expect(findInfidelities(source, text, edits, { wrapper: [], repairs })).toEqual([])
  })

  it.each([
    ['⼀', '二'],
    ['一', '二'],
    ['⼀⼀', '一一'],
    ['⺀', '〻'],
    ['⼀', ''],
  ])('may not be changed from %s to %s', (from, to) => {
    const edit = { start: 0, end: [...from].length, from, to, rule: 'radical' as const }
    expect(findInfidelities(from, to, [edit], { wrapper: [], repairs: [] }).join()).toContain('Unicode')
  })
})
