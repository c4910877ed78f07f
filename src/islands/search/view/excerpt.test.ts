import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'
import { occurrences } from '../../../search/occurrences.ts'

const measure = { whole: 20, around: 8, most: 50 }
const sentence =
  '到2025年，城市社区“一窗受理，全科服务”模式推行率达到100%，城乡社区综合服务设施实现高标准全覆盖。'

function passage(text: string, phrase: string) {
  const { pieces, more } = excerpt(text, occurrences(text, [phrase]), measure)
  const shown = pieces.map((piece) => ({ text: piece.text, match: `[${piece.text}]`, gap: '…' })[piece.kind])
  return `${shown.join('')}${more > 0 ? ` +${more}` : ''}`
}

test('a short text is shown whole', () => {
  expect(passage('构建“大救助”体系', '救助')).toBe('构建“大[救助]”体系')
})

test('a passage begins after a pause and ends before one', () => {
  expect(passage(sentence, '全科服务')).toBe('…城市社区“一窗受理，[全科服务]”模式推行率达到…')
  expect(passage(sentence, '2025年')).toBe('到[2025年]，城市社区“一窗受理…')
})

test('stretches that nearly touch are one', () => {
  expect(passage(sentence, '务')).toBe(
    '…一窗受理，全科服[务]”模式推行率达到…城乡社区综合服[务]设施实现高标准全覆盖…',
  )
  expect(passage(sentence, '率')).toBe('…全科服务”模式推行[率]达到100%…')
  expect(passage(sentence.replace('受', '服'), '服')).toBe(
    '…城市社区“一窗[服]理，全科[服]务”模式推行率达…城乡社区综合[服]务设施实现高标准全覆盖…',
  )
})

test('what is left over is counted', () => {
  expect(passage('甲，一二三四五六七八九十一二三四五六七八九十。'.repeat(4), '甲')).toMatch(/… \+1$/)
})

test('a passage is never cut within a character', () => {
  const { pieces } = excerpt('𠮷'.repeat(30), [{ start: 30, end: 32 }], { ...measure, around: 7 })
  expect(pieces.map(({ text }) => text).join('')).toMatch(/^\u{20BB7}+$/u)
})

test('no text is lost or altered, and every match shown is whole', () => {
  const text = fc.string({ unit: fc.constantFrom('养', '老', '，', ' ', '𠮷'), minLength: 1, maxLength: 120 })
  fc.assert(
    fc.property(text, fc.constantFrom('养', '养老', '𠮷'), (whole, phrase) => {
      const spans = occurrences(whole, [phrase])
      const { pieces, more } = excerpt(whole, spans, measure)
      const matches = pieces.filter(({ kind }) => kind === 'match')
      expect(matches.length + more).toBe(spans.length)
      for (const stretch of pieces
        .map(({ text, kind }) => (kind === 'gap' ? '\n' : text))
        .join('')
        .split('\n'))
        expect(whole).toContain(stretch)
    }),
  )
})
