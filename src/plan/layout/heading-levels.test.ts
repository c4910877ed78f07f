import { describe, expect, it } from 'vitest'
import { positionsOf } from './heading-levels.ts'
import { readNumbering } from '../lines/heading-markers.ts'

function levels(headings: string, given = {}): string {
  const rungs = headings.split(' ').map((heading) => {
    const numbering = readNumbering(heading)
    if (!numbering) throw new Error(`${heading} has no number`)
    return { marker: numbering.marker, ordinal: numbering.ordinal ?? 0 }
  })
  return positionsOf(rungs, given)
    .map(({ level, depth }) => `${level}${depth}`)
    .join(' ')
}

describe('standingsOf', () => {
  it.each([
    ['第一章 第一节 （一） （二） 第二节 （一）', 'chapter0 section1 item2 item2 section1 item2'],
    ['一、 （一） 1. （1） （2） 二、', 'chapter0 section1 item2 subitem3 subitem3 chapter0'],
    ['第一章 一、 （一） 二、 第二章 一、', 'chapter0 section1 item2 section1 chapter0 section1'],
    ['第一篇 第一章 第一节 一、 第二篇 第二章', 'part0 chapter1 section2 item3 part0 chapter1'],
    [
      '一、 1. （一） （二） 2. （一） 二、 1. （一）',
      'chapter0 section1 item2 item2 section1 item2 chapter0 section1 item2',
    ],
    ['一、 （一） （二） 二、 （三） （四）', 'chapter0 section1 section1 chapter0 section1 section1'],
    [
      '第一章 一、 第二章 第一节 （一） 第二节 （一）',
      'chapter0 section1 chapter0 section1 item2 section1 item2',
    ],
    [
      '第一章 第一节 （一） （二） 第二节 （一） 一、 （一）',
      'chapter0 section1 item2 item2 section1 item2 item2 subitem3',
    ],
    ['第一章 第一节 一、 （一） 1. 2. （二）', 'chapter0 section1 item2 subitem3 subitem4 subitem4 subitem3'],
  ])('reads %s', (headings, expected) => {
    expect(levels(headings)).toBe(expected)
  })

  it('takes a level that plan.yaml gives', () => {
    expect(levels('一、 1. 2. 二、', { num: 'item' })).toBe('chapter0 item1 item1 chapter0')
  })
})
