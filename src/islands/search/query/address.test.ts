import { expect, test } from 'vitest'
import { markedAddress, readAddress, writeAddress } from './address.ts'

test('an address is read as it was written', () => {
  const asked = { query: '“1+N” & 50%', kind: 'text', plan: 'p', page: 'p/chapter-3/' } as const
  expect(readAddress(writeAddress(asked))).toEqual(asked)
})

test('what an address should not have is left out', () => {
  expect(readAddress('?q=%20低保%20&kind=__proto__&x=1')).toEqual({
    query: '低保',
    kind: '',
    plan: '',
    page: '',
  })
  expect(readAddress('')).toEqual({ query: '', kind: '', plan: '', page: '' })
  expect(writeAddress({ query: '低保', kind: '', plan: '', page: '' })).toBe('?q=%E4%BD%8E%E4%BF%9D')
})

test('a link to a block carries the words that are to be marked', () => {
  const address = new URL(markedAddress('/p/chapter-3/', 'c3-s1-p2', ['“1+n”', '养老&']), 'http://localhost')
  expect(address.searchParams.getAll('mark')).toEqual(['“1+n”', '养老&'])
  expect(address.hash).toBe('#c3-s1-p2')
})

test('has no more of a query than is searched for', () => {
  const asked = { query: `${'养'.repeat(999)}🀄老`, kind: '', page: '', plan: '' } as const
  expect(readAddress(writeAddress(asked)).query).toBe('养'.repeat(999))
})
