import { describe, expect, it } from 'vitest'
import { readSource } from '../outline/read-source.ts'
import { readTextAndTables } from './text-and-tables.ts'
import { findUnreadNumbers } from './unread-numbers.ts'

describe('findUnreadNumbers', () => {
  const numbersIn = (text: string) => {
    const { blocks, period } = readSource(`河东市“十四五”养老规划\n一、目标\n${text}\n`)
    return findUnreadNumbers(readTextAndTables(blocks, period)).map(({ block, text, rule }) => [
      block.line,
      rule,
      text,
    ])
  }

  it('finds a cell that can’t be read whole, and not what its row looks like', () => {
    expect(numbersIn('| 指标 | 2020年 | 2025年 |\n| 床位数（张） | 84（85） | 12 |')).toEqual([
      [4, 'number-unread', '84（85）'],
    ])
  })

  it('finds a row of a table that ended above it', () => {
    expect(
      numbersIn('| 指标 | 2020年 | 2025年 |\n| 床位数（张） | 10 | 12 |\n另见下行。\n机构数 12 预期性'),
    ).toEqual([[6, 'table-row-unread', '机构数 12 预期性']])
  })
})
