import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zip } from './zip.ts'

test('keeps the order and the content of the parts', () => {
  const parts = unzipSync(
    zip([
      ['z.txt', '最后'],
      ['a.bin', new Uint8Array([0, 255])],
    ]),
  )
  expect(Object.keys(parts)).toEqual(['z.txt', 'a.bin'])
  expect(strFromU8(parts['z.txt']!)).toBe('最后')
  expect(parts['a.bin']).toEqual(new Uint8Array([0, 255]))
})

test('gives every part the same time, in every time zone', () => {
  // A local file header has the time at byte 10 and the date at 12: midnight, and 1 January 1980.
  expect([...zip([['a', 'b']]).slice(10, 14)]).toEqual([0, 0, 0b0010_0001, 0])
})

test('leaves what is to be stored as it is', () => {
  const text = 'application/epub+zip'
  expect(strFromU8(zip([['mimetype', text]], ['mimetype'])).includes(text)).toBe(true)
})
