import { expect, test } from 'vitest'
import { keepTogether } from './keep-together.ts'

/** What is kept together, in order. */
function keptIn(html: string): string[] {
  return Array.from(
    keepTogether(html).matchAll(/<span class="nowrap">(.*?)<\/span>/gu),
    ([, kept = '']) => kept,
  )
}

test('a number stays with its unit', () => {
  expect(keptIn('1.1万户、5.23万户，821元/月，15分钟，49万余个，20余件，到2025年，3-5家')).toEqual([
    '1.1万户',
    '5.23万户',
    '821元/月',
    '15分钟',
    '49万余个',
    '20余件',
    '2025年',
    '3-5家',
  ])
})

test('a number stays with its unit in English, and a range is one', () => {
  expect(keptIn('376 million yuan, 15 minutes, 400 communities, 2021–2025, 542,000 square meters')).toEqual([
    '376 million yuan',
    '15 minutes',
    '2021–2025',
    '542,000 square meters',
  ])
})

test('what no browser breaks is let alone, and so is what has no unit', () => {
  const passage = '达到60%，1.2‰以上，拨打12345。'
  expect(keepTogether(passage)).toBe(passage)
})

test('a point within a name does not begin a line', () => {
  expect(keptIn('“泉·爱帮”')).toEqual(['泉·'])
})

test('marks and their attributes stay as they are', () => {
  const html = '<a href="#c1-p2年">见</a><u>达到<mark>1.5万人</mark></u>'
  expect(keepTogether(html)).toBe(
    '<a href="#c1-p2年">见</a><u>达到<mark><span class="nowrap">1.5万人</span></mark></u>',
  )
})
