import { expect, test } from 'vitest'
import { fold, isBlank, isMark, unify } from './fold.ts'

const all = (text: string, change: (character: string) => string) => Array.from(text, change).join('')

test('letters and digits are half-width, marks as Chinese sets them, and nothing is a capital', () => {
  expect(all('１２３４５ ３Ａ ５．２３％ １＋Ｎ', fold)).toBe('12345 3a 5.23% 1+n')
  expect(all('(2019-2021), 1～2个;「大养老」', fold)).toBe('（2019-2021）， 1～2个；“大养老”')
  expect(all('“十四五”、《规划》。', fold)).toBe('“十四五”、《规划》。')
})

test('what the index holds keeps its capitals', () => {
  expect(all('ＡＰＰ 3A', unify)).toBe('APP 3A')
})

test('a compatibility ideograph is the ordinary one', () => {
  expect(unify('\uf900')).toBe('豈')
})

test('a radical is the character that it looks like, and a circle is a zero', () => {
  expect(all('⺠政，⽼年⼈', unify)).toBe('民政，老年人')
  expect(all('二○三五，二◯三五', unify)).toBe('二〇三五，二〇三五')
})

test('one code point stays one, folding twice changes nothing more, and what is unified folds alike', () => {
  const wrong = []
  for (let code = 0; code < 0x30000; code++) {
    const character = String.fromCodePoint(code)
    const folded = fold(character)
    if (Array.from(folded).length !== 1 || fold(folded) !== folded || fold(unify(character)) !== folded)
      wrong.push(code.toString(16))
  }
  expect(wrong).toEqual([])
})

test('blanks and marks are distinguished from characters', () => {
  expect([...' \u3000\u200b\u00ad\n'].every(isBlank)).toBe(true)
  expect([...'，。“”《》%+-‰·—'].every(isMark)).toBe(true)
  expect([...'养3a①'].some((character) => isBlank(character) || isMark(character))).toBe(false)
})
