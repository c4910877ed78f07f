import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLead } from './run-in-lead.ts'
import { parsePlan } from './parse.ts'
import { planFile, settingsFor } from '../testing/plan.ts'
import { walk } from '../model/walk.ts'

describe('readLead', () => {
  it.each([
    ['提高扩大低保标准、覆盖范围。落实低保标准。', false, '提高扩大低保标准、覆盖范围。'],
    ['坚持党建引领，统筹发展。坚持领导。', true, '坚持党建引领，统筹发展。'],
    ['坚持党建引领，统筹发展。坚持领导。', false, null],
    ['强化统筹、协调，完善机制。加强领导。', false, '强化统筹、协调，完善机制。'],
    ['只有一句。', false, null],
    ['没有句号', false, null],
    [`${'长'.repeat(30)}。后文。`, false, null],
    ['分为：甲。乙。', false, null],
  ])('reads %s', (text, bullet, lead) => {
    expect(readLead(text, bullet)).toBe(lead)
  })
})

describe('the leads of the Jinan plan', () => {
  it('are the ones found by reading it', () => {
    const text = readFileSync('seeds/jinan-civil-affairs-2021-2025/plan.txt', 'utf8')
    const settings = settingsFor({
      title: { zh: '济南市“十四五”民政事业发展规划' },
      wrapper: [
        [1, 2],
        [4, 4],
        [293, 295],
      ],
    })
    const plan = parsePlan(planFile(text), settings)?.plan
    const leads = [...walk(plan!)].flatMap((node) =>
      node.type === 'paragraph' && node.children[0].type === 'lead'
        ? [`${node.id} ${node.children[0].value}`]
        : [],
    )
    const expected = readFileSync('src/plan/parse/fixtures/jinan-leads.txt', 'utf8')
    expect(`${leads.join('\n')}\n`).toBe(expected)
  })
})
