import { expect, test } from 'vitest'
import { breakLines } from './break-lines.ts'

const measure = (text: string) => text.length

test.each([
  ['养老机构护理型床位占比', 4, ['养老机构', '护理型床', '位占比']],
  ['甲乙，丙丁', 3, ['甲乙，', '丙丁']],
  ['Share of beds', 8, ['Share of', 'beds']],
  ['unbreakable', 3, ['unbreakable']],
  ['短', 10, ['短']],
  ['', 10, []],
])('breaks %s at %d into %o', (text, width, lines) => {
  expect(breakLines(text, width, measure)).toEqual(lines)
})
