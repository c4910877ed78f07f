import { describe, expect, it } from 'vitest'
import { readLines } from '../lines/lines.ts'
import { findContents } from './contents-list.ts'

const body = [
  '第一章 发展基础',
  '第一节 发展成就',
  '“十三五”时期，民政工作取得明显成效。',
  '第二节 困难挑战',
  '仍有不足。',
  '第二章 总体要求',
  '第一节 指导思想',
  '坚持人民至上。',
]

/** The lines of a text that are no part of its contents list. */
function left(...lines: string[]): string[] {
  const read = readLines(lines.join('\n'))
  const contents = findContents(read, new Set())
  return read.flatMap((line) => (contents.has(line) || line.text === '' ? [] : [line.text]))
}

describe('findContents', () => {
  it.each([
    [
      'page numbers attached',
      '目录\n第一章 发展基础\n第一节 发展成就1\n第二节 困难挑战5\n第二章 总体要求\n第一节 指导思想9',
    ],
    [
      'page numbers attached to all',
      '目录\n第一章 发展基础1\n第一节 发展成就1\n第二节 困难挑战5\n第二章 总体要求9\n第一节 指导思想9',
    ],
    [
      'full-width page numbers',
      '目　录\n第一章 发展基础１\n第一节 发展成就１\n第二节 困难挑战５\n第二章 总体要求９\n第一节 指导思想１０',
    ],
    [
      'page numbers in brackets',
      '目次\n第一章 发展基础（1）\n第一节 发展成就（1）\n第二节 困难挑战（5）\n第二章 总体要求（9）\n第一节 指导思想（9）',
    ],
    [
      'page numbers after one space',
      '目录\n第一章 发展基础 1\n第一节 发展成就 1\n第二节 困难挑战 5\n第二章 总体要求 9\n第一节 指导思想 9',
    ],
    ['several entries a line', '目录\n第一章 发展基础第二章 总体要求'],
    [
      'several entries a line, apart',
      '目录\n第一章 发展基础 第一节 发展成就 第二节 困难挑战\n第二章 总体要求 第一节 指导思想',
    ],
    [
      'several entries a line with pages',
      '目录\n第一章 发展基础1 第一节 发展成就1 第二节 困难挑战5\n第二章 总体要求9 第一节 指导思想9',
    ],
    [
      'all entries on one line',
      '目录 第一章 发展基础 第一节 发展成就 第二节 困难挑战 第二章 总体要求 第一节 指导思想',
    ],
    ['chapters only', '目录\n第一章 发展基础1\n第二章 总体要求9'],
    ['some entries missing', '目录\n第一章 发展基础1\n第二节 困难挑战5\n第一节 指导思想9'],
    [
      'no heading above it',
      '第一章 发展基础1\n第一节 发展成就1\n第二节 困难挑战5\n第二章 总体要求9\n第一节 指导思想9',
    ],
  ])('takes a list whole that has %s', (_, list) => {
    expect(left('某市规划', ...list.split('\n'), '', ...body)).toEqual(['某市规划', ...body])
  })

  it('takes the entries of 一、 and （一） in the same way', () => {
    const text = [
      '一、总体要求',
      '（一）指导思想',
      '坚持。',
      '（二）目标',
      '到2025年，建成5个。',
      '二、任务',
      '做好。',
    ]
    expect(left('目录', '一、总体要求1（一）指导思想1（二）目标3', '二、任务5', ...text)).toEqual(text)
    expect(left('目录', '一、总体要求1', '（一）指导思想1', '（二）目标3', '二、任务5', ...text)).toEqual(
      text,
    )
  })

  it('takes a line of entries that is longer than a heading', () => {
    const names = [
      '甲乙丙丁戊己庚辛',
      '乙丙丁戊己庚辛甲',
      '丙丁戊己庚辛甲乙',
      '丁戊己庚辛甲乙丙',
      '戊己庚辛甲乙丙丁',
    ]
    const headings = names.map((name, index) => `第${'一二三四五'.charAt(index)}章 关于${name}`)
    const text = headings.flatMap((heading) => [heading, '做好工作。'])
    expect(
      left('目录', headings.map((heading, index) => `${heading}${index + 1}`).join(' '), ...text),
    ).toEqual(text)
  })

  it('leaves headings that end in a number', () => {
    const text = ['一、背景', '甲。', '二、目标2025', '乙。', '三、任务', '丙。']
    expect(left(...text)).toEqual(text)
  })
})
