import { expect, test } from 'vitest'
import { fromRadical, radical } from './radicals.ts'

test('radicals are the characters that they look like', () => {
  expect(Array.from('⽼年⼈⺠政⻓⻅⻋⻔⻛⻩⿓', fromRadical).join('')).toBe('老年人民政长见车门风黄龍')
})

test('every radical but two is one character that is no radical', () => {
  const codes = Array.from({ length: 0x2fd6 - 0x2e80 }, (_, index) => 0x2e80 + index)
  const radicals = codes.map((code) => String.fromCharCode(code)).filter((each) => radical.test(each))
  expect(radicals).toHaveLength(116 + 214)
  const left = radicals.filter((each) => radical.test(fromRadical(each)))
  // One is a sign of repetition, the other is not assigned.
  expect(left).toEqual(['\u2E80', '\u2E9A'])
  expect(radicals.every((each) => Array.from(fromRadical(each)).length === 1)).toBe(true)
})

test('other characters stay', () => {
  expect(Array.from('民a〇，', fromRadical).join('')).toBe('民a〇，')
})
