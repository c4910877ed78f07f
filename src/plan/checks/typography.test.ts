import { expect, test } from 'vitest'
import { term } from '../testing/term.ts'
import { typographyCheck } from './typography.ts'
import { findingsOf } from './testing.ts'

const check = typographyCheck([term('低保', 'dibao (低保)')])

test('passes English as it is typeset, and the Chinese that the glossary allows', () => {
  expect(
    findingsOf(
      check,
      '低保',
      'The city’s “dibao (低保)” covers 100%; see Chapter 3 (2021–2025) — “1+N” included.',
    ),
  ).toEqual([])
})

test.each([
  [
    'Chinese left over',
    'The 民政 system',
    'translation-han: Unexpected Chinese characters in `The 民政 system`',
  ],
  [
    'a straight quotation mark',
    'the "one window" model',
    'translation-mark: Unexpected straight quotation mark',
  ],
  ['a straight apostrophe', "the city's", 'translation-mark: Unexpected straight apostrophe'],
  ['a Chinese comma', 'By 2025，all', 'translation-mark: Unexpected Chinese punctuation in `By 2025，all`'],
  ['a book title mark', '《Civil Code》', 'translation-mark: Unexpected Chinese punctuation'],
  ['a full-width digit', 'reach ６0%', 'translation-mark: Unexpected Chinese punctuation'],
  ['a double space', 'By  2025', 'translation-mark: Unexpected double space'],
  ['a line break', 'One\ntwo', 'translation-mark: Unexpected line break or tab'],
  ['a space at the end', 'By 2025. ', 'translation-mark: Unexpected space at the end'],
  ['a space before a comma', 'By 2025 , all', 'translation-mark: Unexpected space beside punctuation'],
])('catches %s', (_, en, expected) => {
  const findings = findingsOf(check, '原文', en)
  expect(findings).toHaveLength(1)
  expect(findings[0]).toContain(expected)
})
