import { expect, test } from 'vitest'
import { readQuery } from './query.ts'

test('white space separates parts and is not part of the whole', () => {
  expect(readQuery(' 养老  服务\u3000床位 ')).toEqual({
    whole: '养老服务床位',
    parts: ['养老', '服务', '床位'],
  })
})

test('what stands in quotation marks stays together, and only the Chinese ones are text', () => {
  expect(readQuery('"养老 服务" 床位')).toEqual({ whole: '养老服务床位', parts: ['养老服务', '床位'] })
  expect(readQuery('“1 + N” 模式')).toEqual({ whole: '“1+n”模式', parts: ['“1+n”', '模式'] })
  expect(readQuery('「大 救助」 体系').parts).toEqual(['“大救助”', '体系'])
})

test('a quotation mark without its partner holds nothing together', () => {
  expect(readQuery('"养老 服务')).toEqual({ whole: '养老服务', parts: ['养老', '服务'] })
  expect(readQuery('“养老 服务')).toEqual({ whole: '“养老服务', parts: ['“养老', '服务'] })
})

test('width and capitals are folded', () => {
  expect(readQuery('１５分钟 ３ａ, ５．２３％')).toEqual({
    whole: '15分钟3a，5.23%',
    parts: ['15分钟', '3a，', '5.23%'],
  })
})

test('a part is looked for once', () => {
  expect(readQuery('养老 床位 养老').parts).toEqual(['养老', '床位'])
})

test.each(['', '   ', '"', '" "', '\u0000\u0007\u200b', '\ufeff'])('nothing is left of %j', (typed) => {
  expect(readQuery(typed)).toEqual({ whole: '', parts: [] })
})

test('markup and expressions are text like any other', () => {
  expect(readQuery('<img src=x onerror=alert(1)>').parts).toEqual(['<img', 'src=x', 'onerror=alert（1）>'])
  expect(readQuery('.*[').whole).toBe('.*[')
})
