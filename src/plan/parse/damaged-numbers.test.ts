import { describe, expect, it } from 'vitest'
import { findInfidelities, textOfMdx } from '../fidelity/check-fidelity.ts'
import { chineseEdition } from '../catalog/translate.ts'
import { walk } from '../model/walk.ts'
import { chapterNumbers, renderChapter } from '../rendering/render-chapter.ts'
import { emptyApparatus, findingsOf, planFile, settingsFor } from '../testing/plan.ts'
import { parsePlan } from './parse.ts'

const repair = (line: number, from: string, to: string) => ({ line, from, to, reason: '原文如此' })

describe('parsePlan', () => {
  it.each([
    ['总体要求-、', repair(2, '总体要求-、', '一、总体要求'), 'c1', '一、', '总体要求'],
    ['、总体要求', repair(2, '、总体', '一、总体'), 'c1', '一、', '总体要求'],
    ['l、总体要求', repair(2, 'l、', '一、'), 'c1', '一、', '总体要求'],
    ['总体要求', repair(2, '总体要求', '一、总体要求'), 'c1', '一、', '总体要求'],
  ])('reads %s as its repair has it', (line, mended, id, number, title) => {
    const source = `测试规划\n${line}\n坚持创新。\n二、重点任务\n做好工作。`
    const file = planFile(source)
    const settings = settingsFor({ repairs: [mended] })
    const parsed = parsePlan(file, settings)
    expect(findingsOf(file)).toEqual([])
    if (!parsed) throw new Error('The sample is good')
    expect([...walk(parsed.plan)][0]).toMatchObject({ type: 'division', id, number, title })
    const edition = chineseEdition(parsed.plan)
    const text = textOfMdx(
      chapterNumbers(parsed.plan).map((chapter) => renderChapter(edition, chapter, 'p', emptyApparatus)),
    )
    expect(findInfidelities(source, text, parsed.edits, settings)).toEqual([])
  })

  it('reads a line as text whose number a repair takes away', () => {
    const file = planFile('测试规划\n一、总则\n二、坚持创新。\n二、重点任务\n做好工作。')
    const parsed = parsePlan(file, settingsFor({ repairs: [repair(3, '二、坚持', '坚持')] }))
    expect(findingsOf(file)).toEqual([])
    expect(parsed && [...walk(parsed.plan)].map(({ id }) => id)).toEqual(['c1', 'c1-p1', 'c2', 'c2-p1'])
  })
})
