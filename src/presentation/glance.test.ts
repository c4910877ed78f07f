import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { targetsSchema, type TargetEntry } from '../schemas/targets.ts'
import { formOf } from './form.ts'
import { captionOf, countWordings, topicCaption } from './glance.ts'
import { wordingOf } from './describe.ts'
import { rowFor } from './testing.ts'

const all = rowFor('a', { form: 'all' })
const share = rowFor('b', { form: 'share', wording: 'aspirational' })
const number = rowFor('c', {
  form: 'number',
  wording: 'both',
  baseline: { value: 1, text: '1', year: null, bound: null },
})

test('counts targets by what they are of, and those with a start', () => {
  expect(captionOf('en', [all, all, share, number])).toBe(
    '4 targets: 2 cover everyone or everything, 1 a share, 1 a number. One states a start.',
  )
  expect(captionOf('zh', [all, share])).toBe('2项目标：1项要求全部做到，1项是比例。0项写明起点。')
  expect(captionOf('en', [number, number])).toBe('2 targets: 2 a number. Two state a start.')
  expect(
    captionOf(
      'en',
      Array.from({ length: 11 }, () => number),
    ),
  ).toContain('11 state a start.')
})

test('says of a topic how many of its targets are aims', () => {
  expect(topicCaption('en', [all, share])).toBe('2 targets, 1 an aim')
  expect(topicCaption('en', [all, number, share, share])).toBe('4 targets, 1 mixed, 2 aims')
  expect(topicCaption('en', [share, share])).toBe('2 targets, all of them aims')
  expect(topicCaption('en', [share])).toBe('1 target, an aim')
  expect(topicCaption('zh', [all])).toBe('1项')
  expect(countWordings([all, share, number])).toEqual({ firm: 1, both: 1, aspirational: 1 })
})

describe('the caption of the plan', () => {
  const { targets } = targetsSchema.parse(
    JSON.parse(readFileSync('content/jinan-civil-affairs-2021-2025/targets.json', 'utf8')),
  )
  const captionFor = (entries: readonly TargetEntry[]) =>
    captionOf(
      'en',
      entries.map((target) => ({
        form: formOf(target, target.statements[0] ?? fail()),
        baseline: target.baseline && { value: null, text: '', year: null, bound: null },
        wording: wordingOf(target),
      })),
    )
  const isAll = ({ statements: [first], unit }: TargetEntry) =>
    first?.value === null || (first?.value === 100 && unit.zh === '%')
  const isShare = (target: TargetEntry) => !isAll(target) && /[%‰]/.test(target.unit.zh)

  test('is what the data say', () => {
    const n = { all: targets.filter(isAll).length, share: targets.filter(isShare).length }
    const starts = targets.filter(({ baseline }) => baseline !== null).length
    expect(captionFor(targets)).toMatch(
      new RegExp(
        `^${targets.length} targets: ${n.all} cover everyone or everything, ${n.share} a share, ${targets.length - n.all - n.share} a number`,
      ),
    )
    expect(
      ['None', 'One', 'Two', 'Three', 'Four', 'Five'].indexOf(
        /(\w+) states? a/.exec(captionFor(targets))?.[1] ?? '',
      ),
    ).toBe(starts)
  })

  test('changes when one target does', () => {
    const before = captionFor(targets)
    const one = targets.findIndex(isAll)
    const changed = targets.map((target, index) =>
      index === one
        ? { ...target, statements: target.statements.map((each) => ({ ...each, value: 99 })) }
        : target,
    )
    expect(captionFor(changed)).not.toBe(before)
    expect(captionFor(targets.slice(1))).not.toBe(before)
    expect(captionFor(targets.map((target) => ({ ...target, baseline: null })))).not.toBe(before)
  })
})

function fail(): never {
  throw new Error('A target has a statement.')
}
