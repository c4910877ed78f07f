import { describe, expect, it } from 'vitest'
import { decimalOf } from './decimal-headings.ts'
import { readLines } from './lines.ts'
import { parsePlan } from '../parse/parse.ts'
import { findingsOf, planFile, settingsFor } from '../testing/plan.ts'
import { walk } from '../model/walk.ts'

const decided = (markers: string[], headings: number[] = []) => ({
  headings: new Set(headings),
  markers: new Set(markers),
})

/** The numbers that were found, with their markers. */
function numbers(text: string, given = decided([])): string[] {
  return readLines(text.replaceAll(' / ', '\n'), given).flatMap(({ numbering }) =>
    numbering ? [`${numbering.marker} ${numbering.number}`] : [],
  )
}

describe('findDecimals', () => {
  it.each([
    [
      'without a sign',
      '1 总则 / 1.1 目的 / 1.2 依据 / 2 任务 / 2.1 学校',
      'dec1 1, dec2 1.1, dec2 1.2, dec1 2, dec2 2.1',
    ],
    ['without a gap', '1 总则 / 1.1目的 / 1.2依据 / 1.3范围', 'dec1 1, dec2 1.1, dec2 1.2, dec2 1.3'],
    [
      'of full width',
      '１　总则 / １．１　目的 / １．２　依据 / １．３　范围',
      'dec1 １, dec2 １．１, dec2 １．２, dec2 １．３',
    ],
    [
      'with a sign after the last',
      '1. 总则 / 1.1. 目的 / 1.2. 依据 / 1.2.1、范围',
      'dec1 1., dec2 1.1., dec2 1.2., dec3 1.2.1、',
    ],
    [
      'below 第一章',
      '第一章 总则 / 1.1 目的 / 1.2 依据 / 第二章 任务 / 2.1 学校',
      '章 第一章, dec2 1.1, dec2 1.2, 章 第二章, dec2 2.1',
    ],
    [
      'with one lost',
      '1 总则 / 1.1 目的 / 1.2 依据 / 1.4 范围 / 1.5 时间',
      'dec1 1, dec2 1.1, dec2 1.2, dec2 1.4, dec2 1.5',
    ],
    [
      'with chapters that have none below them',
      '1 前言 / 2 总则 / 2.1 目的 / 2.2 依据 / 2.3 范围 / 3 附则',
      'dec1 1, dec1 2, dec2 2.1, dec2 2.2, dec2 2.3, dec1 3',
    ],
  ])('reads numbers %s', (_, text, expected) => {
    expect(numbers(text).join(', ')).toBe(expected)
  })

  it.each([
    [
      'quantities',
      '1 总则 / 1.1 目的 / 1.2 依据 / 1.3亿元用于 / 1.3 范围',
      'dec1 1, dec2 1.1, dec2 1.2, dec2 1.3',
    ],
    ['counts', '1 总则 / 1.1 目的 / 1.2 依据 / 1.3 范围 / 2 家医院', 'dec1 1, dec2 1.1, dec2 1.2, dec2 1.3'],
    [
      'the entries of a list',
      '1 总则 / 1.1 目的 / 1.2 依据 / 1.3 范围 / 1. 学校 / 2. 医院',
      'dec1 1, dec2 1.1, dec2 1.2, dec2 1.3, num 1., num 2.',
    ],
    ['numbers below nothing', '总则 / 1.1 目的 / 1.2 依据 / 1.3 范围', ''],
    ['too few', '1 总则 / 1.1 目的 / 1.2 依据', ''],
    ['too many that do not go on', '1 总则 / 1.1 目的 / 1.2 依据 / 1.3 范围 / 4.7 学校 / 9.2 医院', ''],
    ['rows of a table', '1   医院   3 / 1.1 目的   2 / 2   学校   4 / 5.1 依据   2', ''],
  ])('leaves %s alone', (_, text, expected) => {
    expect(numbers(text).join(', ')).toBe(expected)
  })

  it('takes the numbers that plan.yaml gives a level, and the lines it names', () => {
    expect(numbers('总则 / 1.1 目的 / 7.2 依据', decided(['dec2']))).toEqual(['dec2 1.1', 'dec2 7.2'])
    expect(numbers('总则 / 1.1 目的 / 7.2 依据', decided([], [3]))).toEqual(['dec2 7.2'])
  })
})

describe('parsePlan on numbers like 1.1', () => {
  const ids = (text: string, overrides = {}) => {
    const file = planFile(text)
    const { plan } = parsePlan(file, settingsFor(overrides)) ?? {}
    const nodes = plan ? [...walk(plan)] : []
    return { headings: nodes.filter((node) => node.type === 'division'), findings: findingsOf(file) }
  }

  it('gives headings their level by depth, and keeps number and words apart', () => {
    const { headings, findings } = ids(
      '测试规划\n1  总则\n1.1  目的\n为了发展。\n1.2 依据\n根据法律。\n2 任务\n2.1 学校\n2.1.1 小学\n办好小学。\n2.1.2 中学\n办好中学。\n',
    )
    expect(findings).toEqual([])
    expect(headings.map(({ id, published }) => `${id} ${published.value}`)).toEqual([
      'c1 1　总则',
      'c1-s1 1.1　目的',
      'c1-s2 1.2　依据',
      'c2 2　任务',
      'c2-s1 2.1　学校',
      'c2-s1-i1 2.1.1　小学',
      'c2-s1-i2 2.1.2　中学',
    ])
  })

  it('lets plan.yaml settle what the text alone does not', () => {
    const text = '测试规划\n总则\n1.1 学校\n1.2 医院\n1.3 道路\n'
    expect(ids(text).headings).toEqual([])
    const { headings } = ids(text, { levels: { dec2: 'chapter' } })
    expect(headings.map(({ id, title }) => `${id} ${title}`)).toEqual(['c1 学校', 'c2 医院', 'c3 道路'])
  })
})

describe('decimalOf', () => {
  it.each([
    ['1　总则', 'dec1'],
    ['1.1　目的', 'dec2'],
    ['３．１．１骨干工程', 'dec3'],
    ['总则', null],
    ['2025年', null],
  ])('says of %s that it is %s', (heading, marker) => {
    expect(decimalOf(heading)).toBe(marker)
  })
})
