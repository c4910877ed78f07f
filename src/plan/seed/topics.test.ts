import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { findingsOf } from '../testing/plan.ts'
import { checkTopics, readTopics } from './topics.ts'

const good = `- id: elderly
  name: { zh: 老人, en: Older people }
  places:
    plan-a: [c1, c1-p1]
- id: children
  name: { zh: 孩子, en: Children }
  places:
    plan-a: [c1-p2]
`

function compile(value: string) {
  const file = new VFile({ path: 'topics.yaml', value })
  const yaml = readTopics(file)
  if (yaml) checkTopics(yaml, new Map([['plan-a', new Set(['c1', 'c1-p1', 'c1-p2'])]]))
  return { topics: yaml?.value ?? [], findings: findingsOf(file) }
}

describe('topics.yaml', () => {
  it('keeps the topics in their order', () => {
    const { topics, findings } = compile(good)
    expect(findings).toEqual([])
    expect(topics.map(({ id, places }) => [id, places['plan-a']])).toEqual([
      ['elderly', ['c1', 'c1-p1']],
      ['children', ['c1-p2']],
    ])
  })

  it.each([
    ['an id used twice', good.replace('children', 'elderly'), '5 topic-repeat'],
    ['a plan nobody has', good.replace('plan-a: [c1-p2]', 'plan-b: [c1-p2]'), '8 topic-plan'],
    ['a place the plan does not have', good.replace('c1-p2', 'c1-p9'), '8 topic-place'],
    ['a topic without a name', good.replace('zh: 孩子, ', ''), '6 settings-value'],
    ['an unsafe id', good.replace('children', '../children'), '5 settings-value'],
    ['a line that is no YAML', good.replace('[c1-p2]', '[c1-p2'), '9 settings-syntax'],
  ])('reports %s, with its line', (_, text, finding) => {
    expect(compile(text).findings.map((line) => line.split(':')[0])).toContain(finding)
  })

  it('says what would have been right', () => {
    expect(compile(good.replace('plan-a: [c1-p2]', 'plan-b: [c1-p2]')).findings).toEqual([
      '8 topic-plan: Unexpected plan `plan-b`, expected one of plan-a',
    ])
  })
})
