import { describe, expect, it } from 'vitest'
import { VFile } from 'vfile'
import { parseSettings } from '../seed/settings.ts'
import { planFile } from '../testing/plan.ts'
import { draftSeed } from './draft-seed.ts'
import { formatDraft } from './format-draft.ts'

/** The steps that a person is asked to take, in order, without their numbers. */
function stepsOf(text: string): string[] {
  const id = 'hedong-2021-2025'
  const draft = draftSeed(planFile(text), { id, sha256: '0'.repeat(64), document: null, original: null })
  const settings = parseSettings(new VFile({ value: String(draft.settings) }), id)
  const context = { settings, folder: `seeds/${id}`, checks: [], from: null, imported: null, library: false }
  return formatDraft(draft, context)
    .split(/\n +\d+\. /)
    .slice(1)
}

describe('formatDraft', () => {
  it.each([
    [
      'names no period',
      '河东市养老服务发展规划\n一、目标\n全市建成养老机构100家。\n二、保障\n新增床位200张。\n',
    ],
    [
      'cites one plan',
      '河东市养老行动方案\n为落实《河东省规划（2018-2022年）》，制定本方案。\n一、目标\n建成养老机构100家，新增床位200张。\n',
    ],
    [
      'cites several',
      '河东市养老行动方案\n根据“十三五”规划和“十四五”规划，制定本方案。\n一、目标\n建成养老机构100家，新增床位200张。\n',
    ],
  ])('asks for the period first where the text %s, and counts what it promises', (_, text) => {
    const [first, ...others] = stepsOf(text)
    expect(first).toMatch(
      /^Write the period as `period: \{ from: 2021, to: 2025 \}`.*promises.*depends on it/,
    )
    expect(others.filter((step) => /period: \{|the period\?/.test(step))).toEqual([])
    expect(others.join('\n')).toContain('2 promises were found without the period')
    expect(others.join('\n')).toMatch(/Translate en\.po \([1-9]/)
  })

  it('shows the period where the text names its own', () => {
    const steps = stepsOf(
      '河东市养老规划（2021-2025年）\n一、目标\n建成养老机构100家。\n二、保障\n加强领导。\n',
    )
    expect(steps.findIndex((step) => step.startsWith('Is this the period?  2021–2025.'))).toBe(1)
    expect(steps.join('\n')).toContain('1 promise was found)')
  })
})
