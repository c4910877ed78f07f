import { expect, test } from 'vitest'
import { simplify } from './variants.ts'

const variants = { always: '養养務务顯显', perhaps: '著着' }

test('traditional characters are read as simplified ones', () => {
  expect(simplify('養老服務', variants)).toEqual(['养老服务'])
})

test('a character that both know is read in both ways', () => {
  expect(simplify('顯著', variants)).toEqual(['显著', '显着'])
  expect(simplify('著力', variants)).toEqual(['着力'])
})

test('what is simplified already has no other reading', () => {
  expect(simplify('养老', variants)).toEqual([])
})
