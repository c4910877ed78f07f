import { expect, test } from 'vitest'
import { formOf, shareOf } from './form.ts'
import { statement, target } from './testing.ts'

const people = { zh: '人', en: 'people' }
const perThousand = { zh: '‰', en: '‰' }

test.each([
  ['words for all', {}, { value: null }, 'all'],
  ['100%', {}, { value: 100 }, 'all'],
  ['99.9%', {}, { value: 99.9 }, 'share'],
  ['1000‰', { unit: perThousand }, { value: 1000 }, 'all'],
  ['1.2‰', { unit: perThousand }, { value: 1.2 }, 'share'],
  ['100 people', { unit: people }, { value: 100 }, 'number'],
  ['100% at most', {}, { value: 100, operator: '<=' as const }, 'share'],
  ['a difference', {}, { value: 13.5, operatorText: '下降' }, 'number'],
  ['a level after a difference', {}, { value: 13.5, operatorText: '下降到' }, 'share'],
  ['growth each year', { measure: 'yearly' as const }, { value: 6 }, 'number'],
  ['more than all', {}, { value: 120 }, 'number'],
] as const)('takes %s for what it is', (_, overrides, stated, form) => {
  expect(formOf(target(overrides), statement(stated))).toBe(form)
})

test('places a share between 0 and 100', () => {
  expect(shareOf(target({ unit: perThousand }), statement({ value: 500 }))).toEqual({ from: 50, to: null })
  expect(shareOf(target(), statement({ value: 40, upper: 60 }))).toEqual({ from: 40, to: 60 })
  expect(shareOf(target({ unit: people }), statement())).toBeNull()
})
