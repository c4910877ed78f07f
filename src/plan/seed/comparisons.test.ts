import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import type { Measure, TargetEntry } from '../../schemas/targets.ts'
import { compileComparisons } from './comparisons.ts'
import { findingsOf } from '../testing/plan.ts'

const good = `- id: beds
  indicator: { zh: 床位, en: Beds }
  targets:
    plan-a: beds
    plan-b: nursing-beds
- id: meals
  indicator: { zh: 助餐场所, en: Meal sites }
  note: { zh: 口径不同, en: Counted otherwise }
  targets: { plan-b: meal-sites, plan-a: sites }
`

function target(id: string, unit: string, measure: Measure = 'level'): TargetEntry {
  return {
    ...{
      id,
      curated: true,
      indicator: { zh: id, en: null },
      topic: null,
      featured: false,
      short: null,
      nature: null,
      kind: 'count',
    },
    measure,
    unit: { zh: unit, en: null },
    baseline: null,
    observations: [],
    status: null,
    notes: [],
    statements: [],
  }
}

const plans = new Map([
  ['plan-a', [target('beds', '张'), target('sites', '处', 'cumulative')]],
  [
    'plan-b',
    [
      target('nursing-beds', '张'),
      target('bed-share', '%'),
      target('meal-sites', '处', 'cumulative'),
      target('meal-sites-in-all', '处'),
    ],
  ],
])

function compile(value: string) {
  const file = new VFile({ path: 'comparisons.yaml', value })
  return { comparisons: compileComparisons(file, plans), findings: findingsOf(file) }
}

describe('compileComparisons', () => {
  it('keeps comparisons and their plans in the order given', () => {
    const { comparisons, findings } = compile(good)
    expect(findings).toEqual([])
    expect(comparisons.map(({ id, note, targets }) => [id, note, Object.keys(targets)])).toEqual([
      ['beds', null, ['plan-a', 'plan-b']],
      ['meals', { zh: '口径不同', en: 'Counted otherwise' }, ['plan-b', 'plan-a']],
    ])
  })

  it.each([
    [
      'an id used twice',
      good.replace('- id: meals', '- id: beds'),
      '6 comparison-repeat: Unexpected second comparison `beds`, expected one (the first is on line 1)',
    ],
    [
      'a plan that is compared with none',
      good.replace('    plan-b: nursing-beds\n', ''),
      '4 comparison-few: Unexpected single plan, expected at least two to compare',
    ],
    [
      'a plan nobody has',
      good.replace('plan-b: nursing', 'plan-c: nursing'),
      '5 comparison-plan: Unexpected plan `plan-c`, expected one of plan-a, plan-b',
    ],
    [
      'a target the plan does not have',
      good.replace('nursing-beds', 'nursing-bed'),
      '5 comparison-target: Unexpected target `nursing-bed`, expected one of plan-b, perhaps `nursing-beds`',
    ],
    [
      'a target in another unit',
      good.replace('nursing-beds', 'bed-share'),
      '5 comparison-unlike: Unexpected `%` of `bed-share`, expected `张`, like that of plan-a',
    ],
    [
      'a target that is no sum where the other is one',
      good.replace('plan-b: meal-sites', 'plan-b: meal-sites-in-all'),
      '9 comparison-unlike: Unexpected `cumulative` of `sites`, expected `level`, like that of plan-b',
    ],
  ])('reports %s, with its line', (_, text, finding) => {
    expect(compile(text).findings).toEqual([finding])
  })

  it.each([
    ['an unsafe id', good.replace('- id: beds', '- id: ../beds'), '1 settings-value'],
    ['a name in one language', good.replace(', en: Beds', ''), '2 settings-value'],
    ['a line that is no YAML', good.replace('Beds }', 'Beds'), '3 settings-syntax'],
  ])('reports %s, with its line', (_, text, finding) => {
    expect(compile(text).findings.map((line) => line.split(':')[0])).toContain(finding)
  })
})
