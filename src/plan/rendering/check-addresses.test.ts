import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import type { Outline } from '../../schemas/outline.ts'
import { checkAddresses, checkTargetIds } from './check-addresses.ts'
import { findingsOf, settingsFor } from '../testing/plan.ts'

const published: Outline = {
  plan: 'test-plan',
  preamble: [{ id: 'c0-p1', ordinal: 1, line: 1, state: 'missing' }],
  chapters: [
    {
      id: 'c1',
      level: 'chapter',
      number: { zh: '第一章', en: 'Chapter 1' },
      title: { zh: '甲', en: null },
      line: 3,
      paragraphs: [{ id: 'c1-p1', ordinal: 1, line: 5, state: 'missing' }],
      divisions: [],
    },
  ],
}

function check(ids: string[], moved: Record<string, string> = {}) {
  const file = new VFile({ path: 'plan.txt' })
  const settings = settingsFor({ moved })
  const anchors = checkAddresses(file, ids, published, settings)
  return { anchors, findings: [...findingsOf(file), ...findingsOf(settings.file)] }
}

describe('checkIds', () => {
  it('is content where every published id is still there', () => {
    expect(check(['c0-p1', 'c1', 'c1-p1', 'c2'])).toEqual({ anchors: new Map(), findings: [] })
  })

  it('reports an id that vanished', () => {
    expect(check(['c0-p1', 'c1']).findings).toEqual([
      ' id-vanished: The published address `c1-p1` is missing, expected published ids to be permanent',
    ])
  })

  it('keeps an anchor where plan.yaml says where it went', () => {
    const { anchors, findings } = check(['c0-p1', 'c1', 'c1-p2'], { 'c1-p1': 'c1-p2' })
    expect(findings).toEqual([])
    expect(anchors).toEqual(new Map([['c1-p2', ['c1-p1']]]))
  })

  it.each([
    ['an id that is still there', { c1: 'c0-p1' }],
    ['a new place that does not exist', { 'c9-p1': 'c8-p1' }],
  ])('reports a move of or to %s', (_, moved) => {
    expect(check(['c0-p1', 'c1', 'c1-p1'], moved as Record<string, string>).findings.join()).toContain(
      'moved-target',
    )
  })
})

describe('checkTargetIds', () => {
  const check = (ids: string[], movedTargets: Record<string, string> = {}) => {
    const file = new VFile({ path: 'targets.yaml' })
    const settings = settingsFor({ movedTargets })
    checkTargetIds(file, ids, ['beds', 'sites'], settings)
    return [...findingsOf(file), ...findingsOf(settings.file)]
  }

  it('is content where every published id is still there, or has moved', () => {
    expect(check(['beds', 'sites', 'new'])).toEqual([])
    expect(check(['beds', 'meal-sites'], { sites: 'meal-sites' })).toEqual([])
  })

  it('reports an id that vanished until it is listed', () => {
    expect(check(['beds', 'meal-sites'])).toEqual([
      ' target-id-vanished: The published target `sites` is missing, expected the ids of targets to be permanent, perhaps `meal-sites`',
    ])
  })

  it.each([
    ['an id that is still there', { beds: 'sites' }],
    ['a target that does not exist', { old: 'none' }],
    ['a name that every object has', { constructor: 'none' }],
  ])('reports a move of or to %s', (_, moved) => {
    expect(check(['beds', 'sites'], moved as Record<string, string>).join()).toContain('target-moved')
  })
})
