import { expect, it } from 'vitest'
import { normalizeText } from './normalize.ts'

it.each([
  ['二○二五年', '二〇二五年'],
  ['二O二五年', '二〇二五年'],
  ['二Ｏ二七年', '二〇二七年'],
  ['二0三0年', '二〇三〇年'],
  ['二○二一—二○二五年', '二〇二一-二〇二五年'],
  ['202O年', '2020年'],
  ['○○单位', '○○单位'],
  ['1 250 000人', '1250000人'],
  ['2020 150', '2020 150'],
  ['GB 300 120', 'GB 300 120'],
  ['0 200个', '0 200个'],
])('reads %s as %s', (given, read) => {
  expect(normalizeText(given).text).toBe(read)
})

it('leads back to the text as given', () => {
  const { text, origins } = normalizeText('𠮷二○二五年17 000亿')
  expect(text).toBe('𠮷二〇二五年17000亿')
  expect([...text].map((_, at) => origins[at + 1])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12])
})
