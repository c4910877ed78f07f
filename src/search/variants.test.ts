import { expect, test } from 'vitest'
import { otherForms } from './variants.ts'

const variants = { always: '養养務务顯显', perhaps: '著着' }

test('traditional characters are read as simplified ones', () => {
  expect(otherForms('養老服務', variants)).toEqual(['养老服务'])
})

test('a character that both know is read in both ways', () => {
  expect(otherForms('顯著', variants)).toEqual(['显著', '显着'])
  expect(otherForms('著力', variants)).toEqual(['着力'])
})

test('what is simplified already has no other reading', () => {
  expect(otherForms('养老', variants)).toEqual([])
})

test('simplified characters are read as traditional ones, in every way that the plans write them', () => {
  expect(otherForms('养发', { always: '养養发發发髮', perhaps: '' })).toEqual(['養發', '養髮'])
})

test('a long query with many such characters has few ways', () => {
  expect(otherForms('发'.repeat(20), { always: '发發发髮', perhaps: '' })).toHaveLength(8)
})
