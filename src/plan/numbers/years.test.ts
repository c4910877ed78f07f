import { expect, it } from 'vitest'
import { findMoments } from './years.ts'

it.each([
  ['到2025年达到', ['deadline 2025']],
  ['2025年底前完成', ['deadline 2025']],
  ['“十四五”末，建成', ['deadline 2025']],
  ['“十五五”期间', ['deadline 2030']],
  ['“十三五”时期', ['deadline 2020']],
  ['到二〇二五年', ['deadline 2025']],
  ['2021-2025年', ['deadline 2025']],
  ['2021年实现', ['bare 2021']],
  ['比2020年提高', ['reference 2020']],
  ['较“十二五”末分别提高', ['reference 2015']],
  ['2017年以来', ['reference 2017']],
  ['完成2000年底前建成的小区', ['reference 2000']],
  ['到2023年、2025年分别达到', ['deadline 2023', 'deadline 2025']],
  ['“十四五”规划', []],
])('finds the moments of %s', (text, expected) => {
  expect(findMoments(text).map(({ kind, year }) => `${kind} ${year}`)).toEqual(expected)
})
