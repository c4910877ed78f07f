import { expect, test } from 'vitest'
import { readLines } from '../lines/lines.ts'
import { findTables } from './detect-rows.ts'

test.each([
  ['tabs', '床位\t张\t60000'],
  ['bars', '床位|张|60000'],
  ['bars between spaces', '床位  |  张  |  60000'],
  ['bars behind tabs and spaces', '床位\t | 张\t | 60000'],
  ['wide spaces', '床位\u3000张\u3000\u300060000'],
])('cells are separated by %s', (_, row) => {
  const lines = readLines(`指标\t单位\t2025年\n${row}\n`)
  expect(findTables(lines, new Set()).get(lines[1]!)).toBeDefined()
})
