import { expect, it } from 'vitest'
import { readSource } from '../../outline/read-source.ts'
import { extractStatements } from '../extract-statements.ts'
import { natureOf, matchRows } from './match-rows.ts'

it('puts a row together with the sentences that promise the same, and with no others', () => {
  const { blocks, period } = readSource(
    '河东市“十四五”生态规划\n到2025年，全市森林覆盖率达到25%，入学率达到95%。\n| 指标 | 2020年 | 2025年 | 属性 |\n| 森林覆盖率（%） | 24 | 25 | 约束性 |\n| 入学率（%） | 94 | 96 | 预期性 |\n',
  )
  const groups = matchRows(extractStatements(blocks, period))
  expect(
    groups.map((group) => [natureOf(group), ...group.map(({ anchor, value }) => `${anchor} ${value}`)]),
  ).toEqual([
    ['binding', 'line-2 25', 'line-4 25'],
    [null, 'line-2 95'],
    ['expected', 'line-5 96'],
  ])
})
