import { expect, test } from 'vitest'
import { reportAddress, withQuotation } from './report.ts'

test('a letter has the paragraph in its subject and the words in its body', () => {
  const address = reportAddress('mailto:a@example.org', 'c3-s1-p1', '规划，第一段（c3-s1-p1）')
  expect(address).toBe(`mailto:a@example.org?subject=${encodeURIComponent('规划，第一段（c3-s1-p1）')}`)
  const { searchParams } = new URL(
    withQuotation(address, '强化 a+b & “保障”。', 'https://example.org/#c3-s1-p1'),
  )
  expect(searchParams.get('body')).toBe('https://example.org/#c3-s1-p1\n\n强化 a+b & “保障”。\n\n')
})

test('a page is asked with the paragraph and the words, beside what it is asked already', () => {
  const address = reportAddress('https://example.org/wrong?site_code=3701000003#form', 'c3-s1-p1', 'x')
  expect(address).toBe('https://example.org/wrong?site_code=3701000003&paragraph=c3-s1-p1#form')
  const { searchParams, hash } = new URL(withQuotation(address, '甲&乙', 'x'))
  expect(Object.fromEntries(searchParams)).toEqual({
    site_code: '3701000003',
    paragraph: 'c3-s1-p1',
    quotation: '甲&乙',
  })
  expect(hash).toBe('#form')
})

test('a long paragraph is begun, and says that it goes on', () => {
  const quotation = new URL(withQuotation('https://example.org/', '字'.repeat(500), '')).searchParams.get(
    'quotation',
  )
  expect(quotation).toBe(`${'字'.repeat(120)}……`)
})
