import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { parseSettings } from './settings.ts'
import { findingsOf } from '../testing/plan.ts'

const good = `id: test-plan
title: { zh: 测试规划 }
shortTitle: { zh: 测试, en: Test }
period: { from: 2021, to: 2025 }
state: current
issuer: null
source:
  republisher: null
  republished: 2022-10-10
  url: null
  attributedTo: null
  documentNumber: null
  issued: null
sha256: ${'a'.repeat(64)}
wrapper: [1]
repairs: []
moved: {}
`

function parse(value: string, folder = 'test-plan') {
  const file = new VFile({ path: 'plan.yaml', value })
  return { settings: parseSettings(file, folder), findings: findingsOf(file) }
}

describe('parseSettings', () => {
  it('reads what a person wrote', () => {
    const { settings, findings } = parse(good)
    expect(findings).toEqual([])
    expect(settings).toMatchObject({
      id: 'test-plan',
      wrapper: [[1, 1]],
      source: { republished: '2022-10-10' },
    })
  })

  it('reads ranges of lines, and what is decided of the text', () => {
    const { settings, findings } = parse(
      `${good.replace('[1]', '[1, 3-5]')}levels: { num: item }\nboxes: [{ from: 3, to: 9 }]\nmisnumbered: [7]\n`,
    )
    expect(findings).toEqual([])
    expect(settings).toMatchObject({
      wrapper: [
        [1, 1],
        [3, 5],
      ],
      levels: { num: 'item' },
      boxes: [{ from: 3, to: 9 }],
      headings: [],
      paragraphs: [],
      misnumbered: [7],
    })
  })

  it.each([
    ['a level that is none', `${good}levels: { num: item, cn: top }\n`, '18 settings-value'],
    ['a line that is no YAML', good.replace('state: current', 'state: [current'), '6 settings-syntax'],
    ['an unknown key', `${good}colour: red\n`, '18 settings-value'],
    ['a state nobody knows', good.replace('current', 'soon'), '5 settings-value'],
    ['a date that is none', good.replace('2022-10-10', '2022-13-10'), '9 settings-value'],
    ['a wrapper line that is no number', good.replace('[1]', '[one]'), '15 settings-value'],
    ['an unsafe id', good.replace('id: test-plan', 'id: ../etc'), '1 settings-value'],
    ['a reserved id', good.replace('id: test-plan', 'id: search'), '1 plan-id-reserved'],
    ['an id that is not the folder’s name', good.replace('id: test-plan', 'id: other'), '1 plan-id-folder'],
  ])('reports %s, with its line', (_, text, finding) => {
    expect(parse(text).findings.map((line) => line.split(':')[0])).toContain(finding)
  })
})
