import { describe, expect, it, test } from 'vitest'
import { everything, formatView, parseView, type View } from './view.ts'

const choices = { topics: ['elderly', 'children'], chapters: [2, 3] }
const parse = (query: string) => parseView(query, choices)

test('an address without a query shows everything', () => {
  expect(parse('')).toEqual(everything)
  expect(formatView(everything)).toBe('')
})

test.each<[string, Partial<View>]>([
  ['?topic=elderly', { topics: ['elderly'] }],
  ['?topic=elderly&topic=children', { topics: ['elderly', 'children'] }],
  ['?wording=aspirational', { wording: 'aspirational' }],
  ['?baseline=yes', { baseline: true }],
  ['?chapter=3', { chapter: 3 }],
  ['?q=%E5%BA%8A%E4%BD%8D+60', { words: '床位 60' }],
  ['?sort=year', { sort: 'year' }],
])('%s is %o, and back', (query, view) => {
  expect(parse(query)).toEqual({ ...everything, ...view })
  expect(formatView({ ...everything, ...view })).toBe(query)
})

describe('parseView', () => {
  it('puts topics in their own order, each once', () => {
    expect(parse('?topic=children&topic=elderly&topic=children').topics).toEqual(['elderly', 'children'])
  })

  it.each([
    '?topic=__proto__&topic=%3Cscript%3E',
    '?wording=constructor',
    '?baseline=1',
    '?chapter=99',
    '?chapter=2.0',
    '?chapter=-1',
    '?sort=toString',
    '?q=%20%20',
    '?q=%00%E2%80%8B',
    '?%E0%A4%A',
    '?utm_source=x&constructor=y',
  ])('ignores %s', (query) => {
    expect(parse(query)).toEqual(everything)
    expect(formatView(parse(query))).toBe('')
  })

  it('keeps what can be kept of words that are hostile or too long', () => {
    expect(parse(`?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`).words).toBe(
      '<img src=x onerror=alert(1)>',
    )
    expect(parse(`?q=${'%F0%9F%98%80'.repeat(500)}`).words).toBe('😀'.repeat(100))
    expect(parse('?q=a%0Ab%E2%80%AEc').words).toBe('a b c')
  })
})
