import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { decode } from './decode-utf8.ts'
import { findingsOf } from '../testing/plan.ts'

describe('decode', () => {
  it('turns UTF-8 into text', () => {
    const file = new VFile({ value: new TextEncoder().encode('民政 😀') })
    expect(decode(file)).toBe(true)
    expect(file.value).toBe('民政 😀')
  })

  it.each([
    ['a GB18030 text', [0xc3, 0xf1, 0xd5, 0xfe], '1 file-encoding: Unexpected byte 0xC3, expected UTF-8'],
    [
      'a stray byte on the second line',
      [0x61, 0x0a, 0x62, 0xff],
      '2 file-encoding: Unexpected byte 0xFF, expected UTF-8',
    ],
    [
      'a character cut off at the end',
      [0x61, 0xe6, 0xb0],
      '1 file-encoding: Unexpected byte 0xE6, expected UTF-8',
    ],
    ['an overlong form', [0xc0, 0x80], '1 file-encoding: Unexpected byte 0xC0, expected UTF-8'],
    ['a lone continuation byte', [0x80], '1 file-encoding: Unexpected byte 0x80, expected UTF-8'],
  ])('reports %s', (_, bytes, finding) => {
    const file = new VFile({ value: new Uint8Array(bytes) })
    expect(decode(file)).toBe(false)
    expect(findingsOf(file)).toEqual([finding])
  })

  it('counts columns in characters', () => {
    const file = new VFile({ value: new Uint8Array([...new TextEncoder().encode('民政\n民'), 0xff]) })
    decode(file)
    expect(file.messages[0]).toMatchObject({ line: 2, column: 2 })
  })
})
