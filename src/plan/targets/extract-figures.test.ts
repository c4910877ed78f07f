import { expect, it } from 'vitest'
import { extractFigures } from './extract-figures.ts'

const period = { periodStart: 2021, periodEnd: 2025 }

function figuresOf(text: string): string[] {
  return extractFigures([{ anchor: 'p', line: 1, text, heading: false }], period).map(
    (each) =>
      `${each.class} ${each.subject} ${each.operatorText ?? ''} ${each.valueText} ${each.period?.text ?? '-'}`,
  )
}

it('reads achievements with their time', () => {
  expect(figuresOf('“十三五”末，全市注册志愿者达到132万人，志愿服务团体9326个。')).toEqual([
    'achievement 注册志愿者 达到 132万人 “十三五”末',
    'achievement 志愿服务团体  9326个 “十三五”末',
  ])
})

it('finds what a change started from and what it is compared with', () => {
  expect(figuresOf('2020年，补助标准由630元提高到1300元，较2015年提高670元。')).toEqual([
    'baseline 补助标准由  630元 2020年',
    'achievement 补助标准 提高到 1300元 2020年',
    'comparison 补助标准 提高 670元 2020年',
  ])
})

it('leaves out what is promised, dates and names', () => {
  expect(figuresOf('到2025年，机构达到100家，用好“12345”热线。')).toEqual([])
})

it('names the size of a set that is covered wholly', () => {
  expect(figuresOf('2021年实现161个镇全覆盖。')).toEqual(['size 镇全覆盖 实现 161个 2021年'])
})
