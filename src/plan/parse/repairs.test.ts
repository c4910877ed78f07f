import { describe, expect, it } from 'vitest'
import { findInfidelities } from '../fidelity/check-fidelity.ts'
import { findingsOf, planFile, settingsFor } from '../testing/plan.ts'
import { walk } from '../model/walk.ts'
import { parsePlan } from './parse.ts'

const text =
  '测试规划\n\n第一章 目标\n\n一是增长。全市床位达到 5000 张,比重达到60%。\n| 指标 | 数值 |\n|床位|900|\n'

function repair(...repairs: { line: number; from: string; to: string }[]) {
  const settings = settingsFor({ repairs: repairs.map((each) => ({ ...each, reason: 'a slip' })) })
  const parsed = parsePlan(planFile(text), settings)
  const published = parsed
    ? [parsed.plan.title, ...walk(parsed.plan)].map((node) => node.published.value).join('\n')
    : ''
  const allowance = { wrapper: [], repairs: settings.repairs }
  const faults = parsed ? findInfidelities(text, published, parsed.edits, allowance) : ['not read']
  return { published, faults, findings: findingsOf(settings.file) }
}

describe('repairs', () => {
  it('are made side by side on one line', () => {
    const { published, faults, findings } = repair(
      { line: 5, from: '一是', to: '二是' },
      { line: 5, from: '增长', to: '增加' },
      { line: 7, from: '900', to: '90' },
    )
    expect(findings).toEqual([])
    expect(faults).toEqual([])
    expect(published).toContain('二是增加。')
  })

  it.each([
    ['overlap', [{ from: '一是增' }, { from: '是增长' }], 'repair-overlap'],
    ['contain one another', [{ from: '一是增长' }, { from: '是增' }], 'repair-overlap'],
    ['repeat', [{ from: '一是增' }, { from: '一是增' }], 'repair-overlap'],
    ['begin at the same character', [{ from: '一是' }, { from: '一是增' }], 'repair-overlap'],
    ['insert a line feed', [{ from: '一是', to: '一\n是' }], 'repair-breaks'],
    ['insert a carriage return', [{ from: '一是', to: '一\r是' }], 'repair-breaks'],
    ['insert a tab', [{ from: '一是', to: '一\t是' }], 'repair-breaks'],
    ['insert a form feed', [{ from: '一是', to: '一\f是' }], 'repair-breaks'],
    ['insert a line separator', [{ from: '一是', to: '一\u2028是' }], 'repair-breaks'],
    ['insert U+0085', [{ from: '一是', to: '一\u0085是' }], 'repair-breaks'],
    ['go beyond a cell', [{ line: 7, from: '床位|900' }], 'repair-misplaced'],
    ['go from a heading into its gap', [{ line: 3, from: '章 目', to: '章 宗' }], 'repair-misplaced'],
  ] as const)('that %s are reported', (_, given, rule) => {
    const { findings } = repair(...given.map((each) => ({ line: 5, to: '为', ...each })))
    expect(findings.map((finding) => finding.split(/[ :]/)[1])).toContain(rule)
  })
})
